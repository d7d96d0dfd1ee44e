-- What a clinic keeps of its staff beside their account, and accounts whose login could not be made.
alter table account drop constraint account_state_check,
  add constraint account_state_check check (state in ('PENDING', 'FAILED', 'INVITED', 'ACTIVE'));

create table staff_detail (
  person_id uuid primary key,
  clinic_id uuid not null,
  credentials text not null,
  licence text not null,
  licensed_until date,
  supervisor_id uuid,
  version int not null,
  foreign key (clinic_id, person_id) references person (clinic_id, id),
  foreign key (clinic_id, supervisor_id) references person (clinic_id, id)
);
create index staff_detail_by_supervisor on staff_detail (supervisor_id);
alter table staff_detail enable row level security;
alter table staff_detail force row level security;
create policy system on staff_detail to reweave_system using (true) with check (true);
grant select, insert, update on staff_detail to reweave_system, reweave_admin;
create policy administer on staff_detail to reweave_admin
  using (clinic_id = (select viewer_clinic())) with check (clinic_id = (select viewer_clinic()));
