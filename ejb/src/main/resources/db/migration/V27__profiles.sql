-- What clients tell about themselves before the first visit, for one case. Typed: the client's alone.
-- Sent: inserted once, read by who treats, and by its author never again.

-- True for the lead and the co-therapists of the case, now: those whom AUTHOR_AND_THERAPIST means.
create function treats_case(c uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from case_member m
    where m.case_id = c and m.person_id = viewer() and m.relation in ('LEAD', 'CO_THERAPIST')
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
$$;
revoke execute on function treats_case(uuid) from public;
grant execute on function treats_case(uuid) to reweave_app;
alter function treats_case(uuid) owner to reweave_keeper;

create table profile_draft (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  fields bytea not null,
  saved_at timestamptz not null,
  sent_at timestamptz,
  version int not null,
  unique (client_id, case_id),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
comment on column profile_draft.fields is 'empty once it was sent';
create index profile_draft_by_case on profile_draft (case_id);
alter table profile_draft enable row level security;
alter table profile_draft force row level security;
create policy system on profile_draft to reweave_system using (true) with check (true);
grant select, insert, update on profile_draft to reweave_system, reweave_app;
create policy self on profile_draft to reweave_app
  using (client_id = (select viewer())) with check (client_id = (select viewer()) and in_case(case_id));

create table profile (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  fields bytea not null,
  sent_at timestamptz not null,
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index profile_by_case on profile (case_id, client_id, sent_at);
alter table profile enable row level security;
alter table profile force row level security;
create policy system on profile to reweave_system using (true) with check (true);
grant select, insert on profile to reweave_system, reweave_app;
create policy treating on profile for select to reweave_app using (treats_case(case_id));
create policy send on profile for insert to reweave_app
  with check (client_id = (select viewer()) and in_case(case_id));
