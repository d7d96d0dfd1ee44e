-- Mail to clients, and mail that never leaves twice. What must not be repeated is SENDING while it is
-- handed over; if the server dies meanwhile it is in doubt, and given up where administrators see it.
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
  check (state in ('DUE', 'SENDING', 'DONE', 'DEAD'));
alter table outbox add column object_id uuid, add column sent_at timestamptz;
comment on column outbox.sent_at is 'when the mail server took it';
create index outbox_sending on outbox (about, due_at) where state = 'SENDING';
create index outbox_sent on outbox (about, kind, sent_at) where sent_at is not null;

-- Administrators see whatever could not be carried out, and may have it tried again. A row says whom a
-- mail was for and never what it was about.
drop policy accounts on outbox;
drop policy accounts_again on outbox;
create policy administer on outbox for select to reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy try_again on outbox for update to reweave_admin
  using (clinic_id = (select viewer_clinic()) and state = 'DEAD')
  with check (clinic_id = (select viewer_clinic()) and state = 'DUE');

-- Each client who is invited to an appointment is told of it once.
alter table attendance add column reminded_at timestamptz;
create index appointment_planned on appointment (starts_at) where status = 'PLANNED';
