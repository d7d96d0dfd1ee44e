-- How a client may be reached: the client's own word, read by who treats the client and by nobody else,
-- not the partner, not a supervisor, not an administrator. What is said later takes the place of what was
-- said before; nothing is changed.
create table safe_contact (
  id uuid primary key,
  clinic_id uuid not null,
  client_id uuid not null,
  fields bytea not null,
  confirmed_at timestamptz not null,
  foreign key (clinic_id, client_id) references person (clinic_id, id)
);
create index safe_contact_by_client on safe_contact (client_id, confirmed_at desc, id desc);

-- True for who leads or helps lead a case that the client is in, now.
create function treats_client(p uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from case_member c join case_member m on m.case_id = c.case_id
    where c.person_id = p and c.relation = 'CLIENT'
      and c.valid_from <= now() and (c.valid_to is null or c.valid_to > now())
      and m.person_id = viewer() and m.relation in ('LEAD', 'CO_THERAPIST')
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
$$;
revoke execute on function treats_client(uuid) from public;
grant execute on function treats_client(uuid) to reweave_app;
alter function treats_client(uuid) owner to reweave_keeper;

alter table safe_contact enable row level security;
alter table safe_contact force row level security;
create policy system on safe_contact to reweave_system using (true) with check (true);
grant select, insert on safe_contact to reweave_system, reweave_app;
create policy self on safe_contact for select to reweave_app using (client_id = (select viewer()));
create policy therapist on safe_contact for select to reweave_app using (treats_client(client_id));
create policy say on safe_contact for insert to reweave_app
  with check (client_id = (select viewer()) and clinic_id = (select viewer_clinic()));
