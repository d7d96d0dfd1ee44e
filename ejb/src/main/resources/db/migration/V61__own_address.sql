-- People change where mail reaches them: who has the code that was mailed there can read it. A change goes with the
-- login that asked for it, so nothing of it outlives a record that is erased.
create table address_change (
  id uuid primary key,
  clinic_id uuid not null,
  person_id uuid not null,
  login uuid not null references login (subject) on delete cascade,
  address text not null,
  old_address text,
  code bytea,
  tries int not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  version int not null,
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
comment on column address_change.address is 'empty once it was confirmed: it is the account''s then';
comment on column address_change.old_address is 'of staff, until the notice to it has left';
comment on column address_change.code is 'a digest; null before the code is mailed, and afterwards';
create index address_change_by_person on address_change (person_id, asked_at);
create index address_change_by_login on address_change (login);
alter table address_change enable row level security;
alter table address_change force row level security;
create policy system on address_change to reweave_system using (true) with check (true);
create policy ask on address_change for insert to reweave_app
  with check (person_id = (select viewer()) and clinic_id = (select viewer_clinic()) and code is null
    and tries = 0 and old_address is null and confirmed_at is null);
create policy own on address_change for select to reweave_app using (person_id = (select viewer()));
-- Who treats a client sees that there was a change, since how to be reached is confirmed anew after it.
create policy clients on address_change for select to reweave_app using (sees_client(person_id));
grant insert on address_change to reweave_app;
grant select (id, person_id, clinic_id, tries, asked_at, confirmed_at) on address_change to reweave_app;
grant select, update, delete on address_change to reweave_system;

-- Takes an address over if this is the code that was mailed to it: the last one that was asked for, five tries and 15
-- minutes at most.
create function confirm_address(digest bytea) returns text
language plpgsql volatile security definer set search_path = reweave as $$
declare c address_change;
begin
  select * into c from address_change where person_id = viewer() order by asked_at desc, id desc limit 1 for update;
  if not found or c.confirmed_at is not null or c.code is null or c.tries >= 5
      or c.asked_at < now() - interval '15 minutes' then
    return 'OVER';
  end if;
  if c.code <> digest then
    update address_change set tries = tries + 1, version = version + 1 where id = c.id;
    return 'WRONG';
  end if;
  update address_change set confirmed_at = now(), code = null, address = '', version = version + 1,
      old_address = (select a.email from account a where a.person_id = viewer() and a.kind = 'STAFF')
    where id = c.id;
  update account set email = c.address, version = version + 1 where person_id = viewer();
  return 'CHANGED';
end $$;
grant select, update on address_change to reweave_keeper;
revoke execute on function confirm_address(bytea) from public;
grant execute on function confirm_address(bytea) to reweave_app;
alter function confirm_address(bytea) owner to reweave_keeper;
