-- Accounts: what the worker, the administrator's view of it, and the first sign-in need.

-- A login name is reserved before Keycloak hears of it, so that making a login can be repeated.
create unique index account_by_username on account (username);

-- Errands of one person are done in order.
create index outbox_by_person on outbox (about, created_at, id) where state = 'DUE';
create index outbox_dead on outbox (clinic_id, created_at desc) where state = 'DEAD';

-- Administrators see the errands to Keycloak, and no others, and may have dead ones tried again.
grant select, update (state, attempts, due_at) on outbox to reweave_admin;
create policy accounts on outbox for select to reweave_admin
  using (clinic_id = (select viewer_clinic())
    and kind in ('CREATE_USER', 'MAIL_INVITATION', 'SYNC_USER', 'END_SESSIONS'));
create policy accounts_again on outbox for update to reweave_admin
  using (clinic_id = (select viewer_clinic()) and state = 'DEAD'
    and kind in ('CREATE_USER', 'MAIL_INVITATION', 'SYNC_USER', 'END_SESSIONS'))
  with check (clinic_id = (select viewer_clinic()) and state = 'DUE');

-- A person's first call makes the own account active, and can do nothing else to it.
grant update (state, version) on account to reweave_app;
create policy arrive on account for update to reweave_app
  using (person_id = (select viewer()) and state = 'INVITED')
  with check (person_id = (select viewer()) and state = 'ACTIVE');
