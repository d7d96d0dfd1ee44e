-- Clients' requests for their own record. The request changes when its client is told something and not
-- before; what staff decide, and why, is in a table that no client reads.
create table access_request (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  asked_on date not null,
  due_on date not null check (due_on >= asked_on),
  asked_by uuid not null,
  asked_at timestamptz not null,
  status text not null check (status in ('ASKED', 'READY', 'ANSWERED')),
  remind_at timestamptz,
  version int not null,
  unique (clinic_id, id),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index access_request_by_case on access_request (case_id, asked_at desc);
create index access_request_by_client on access_request (client_id, asked_at desc);
create index access_request_to_tell on access_request (remind_at) where remind_at is not null;
create unique index access_request_open on access_request (client_id, case_id) where status = 'ASKED';

create table access_decision (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  request_id uuid not null,
  number int not null,
  outcome text not null check (outcome in ('GRANTED', 'DENIED', 'UPHELD', 'OVERTURNED')),
  reason bytea not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  unique (request_id, number),
  foreign key (clinic_id, request_id) references access_request (clinic_id, id)
);
create index access_decision_by_case on access_decision (case_id);

create table access_copy (
  request_id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  in_portal boolean not null,
  pdf bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  foreign key (clinic_id, request_id) references access_request (clinic_id, id)
);
create index access_copy_by_case on access_copy (case_id);
create index access_copy_by_client on access_copy (client_id);

alter table access_request enable row level security;
alter table access_request force row level security;
alter table access_decision enable row level security;
alter table access_decision force row level security;
alter table access_copy enable row level security;
alter table access_copy force row level security;
create policy system on access_request to reweave_system using (true) with check (true);
create policy system on access_decision to reweave_system using (true) with check (true);
create policy system on access_copy to reweave_system using (true) with check (true);
grant select, insert, update on access_request to reweave_system, reweave_app;
grant select, insert on access_decision, access_copy to reweave_system, reweave_app;

create policy team on access_request for select to reweave_app using (sees_case(case_id));
create policy team_update on access_request for update to reweave_app using (sees_case(case_id));
create policy enter on access_request for insert to reweave_app
  with check (asked_by = (select viewer()) and treats_case(case_id));
create policy self on access_request for select to reweave_app using (client_id = (select viewer()));
create policy ask on access_request for insert to reweave_app
  with check (client_id = (select viewer()) and asked_by = (select viewer()) and in_case(case_id));

create policy team on access_decision for select to reweave_app using (sees_case(case_id));
create policy decide on access_decision for insert to reweave_app
  with check (decided_by = (select viewer()) and sees_case(case_id));

create policy treating on access_copy for select to reweave_app using (treats_case(case_id));
create policy self on access_copy for select to reweave_app
  using (in_portal and client_id = (select viewer()));
create policy make on access_copy for insert to reweave_app
  with check (made_by = (select viewer()) and treats_case(case_id));
