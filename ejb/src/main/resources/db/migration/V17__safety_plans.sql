-- Safety plans: written with one client alone, kept for who treats them. A later version takes the place
-- of the one before; none is changed. No client reads them here: a portal may be looked into.
create table safety_plan (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('SELF_HARM', 'VIOLENCE')),
  number int not null,
  fields bytea not null,
  review_on date not null,
  written_by uuid not null,
  written_at timestamptz not null,
  unique (case_id, client_id, kind, number),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
alter table safety_plan enable row level security;
alter table safety_plan force row level security;
create policy system on safety_plan to reweave_system using (true) with check (true);
grant select, insert on safety_plan to reweave_system, reweave_app;
create policy team on safety_plan for select to reweave_app using (sees_case(case_id));
create policy write on safety_plan for insert to reweave_app
  with check (written_by = (select viewer()) and sees_case(case_id));
