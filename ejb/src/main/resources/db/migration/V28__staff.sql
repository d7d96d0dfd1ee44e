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
grant select on staff_detail to reweave_keeper;

-- Who supervises a new case: whom the clinic named for its lead, else who did before, else the clinic's lead.
set local role reweave_keeper;
drop function supervisor_for(uuid);
reset role;
create function supervisor_for(lead uuid) returns uuid
language sql stable security definer set search_path = reweave as $$
  select a.person_id from account a join clinic k on k.id = a.clinic_id
  where a.clinic_id = viewer_clinic() and a.kind = 'STAFF' and a.enabled
    and 'supervisor' = any (a.roles) and a.person_id <> lead
  order by
    exists (select from staff_detail d
      where d.person_id = lead and d.supervisor_id = a.person_id) desc,
    exists (select from case_member l join case_member s on s.case_id = l.case_id
      where l.person_id = lead and l.relation = 'LEAD' and s.person_id = a.person_id
        and s.relation = 'SUPERVISOR' and s.valid_from is not null) desc,
    a.person_id = k.lead_id desc nulls last, a.created_at, a.person_id
  limit 1
$$;
revoke execute on function supervisor_for(uuid) from public;
grant execute on function supervisor_for(uuid) to reweave_app, reweave_admin;
alter function supervisor_for(uuid) owner to reweave_keeper;
