-- What administrators see of how people sign in, and where Keycloak and our accounts differ.

-- When somebody last signed in: a row of their own, which the server writes for them.
create table last_sign_in (
  person_id uuid primary key,
  clinic_id uuid not null,
  at timestamptz not null,
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
alter table last_sign_in enable row level security;
alter table last_sign_in force row level security;
create policy system on last_sign_in to reweave_system using (true) with check (true);
create policy own on last_sign_in to reweave_app
  using (person_id = (select viewer()))
  with check (person_id = (select viewer()) and clinic_id = (select viewer_clinic()));
create policy administer on last_sign_in for select to reweave_admin
  using (clinic_id = (select viewer_clinic()));
grant select, insert on last_sign_in to reweave_app, reweave_system;
grant update (at) on last_sign_in to reweave_app, reweave_system;
grant delete on last_sign_in to reweave_system;
grant select on last_sign_in to reweave_admin;

-- What Keycloak held of a person when it was last looked at.
create table directory_entry (
  person_id uuid primary key,
  clinic_id uuid not null,
  factors text[] not null,
  drift text[] not null,
  differs boolean not null generated always as (cardinality(drift) > 0) stored,
  seen_at timestamptz not null,
  version int not null,
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
create index directory_entry_drift on directory_entry (clinic_id) where differs;
alter table directory_entry enable row level security;
alter table directory_entry force row level security;
create policy system on directory_entry to reweave_system using (true) with check (true);
create policy administer on directory_entry for select to reweave_admin
  using (clinic_id = (select viewer_clinic()));
grant select, insert, update, delete on directory_entry to reweave_system;
grant select on directory_entry to reweave_admin;

-- When a clinic's accounts are compared next; rows are claimed one by one.
create table directory_check (
  clinic_id uuid primary key references clinic,
  due_at timestamptz not null,
  done_at timestamptz,
  version int not null
);
create index directory_check_due on directory_check (due_at);
alter table directory_check enable row level security;
alter table directory_check force row level security;
create policy system on directory_check to reweave_system using (true) with check (true);
create policy administer on directory_check to reweave_admin
  using (clinic_id = (select viewer_clinic())) with check (clinic_id = (select viewer_clinic()));
grant select, insert, update on directory_check to reweave_system;
grant select, update (due_at) on directory_check to reweave_admin;

-- A login that Keycloak has lost is made anew; administrators send that errand themselves.
grant delete on login to reweave_system;
