-- A clinic's week and its lead are set by its administrators, and naming a lead puts nobody on a team.
alter table clinic add column version int not null default 0;
grant update (opens, closes, open_days, holidays, lead_id, version) on clinic to reweave_admin;
create policy administer on clinic for update to reweave_admin
  using (id = (select viewer_clinic())) with check (id = (select viewer_clinic()));

set local role reweave_keeper;
drop function supervisor_for(uuid);
drop function overdue_in_clinic();
reset role;

-- Who supervises a new case of that lead: who does so already, else whoever has been here longest. Not the
-- clinic's lead, whom an administrator names: nobody gets onto teams by an administrator's word alone.
create function supervisor_for(lead uuid) returns uuid
language sql stable security definer set search_path = reweave as $$
  select a.person_id from account a
  where a.clinic_id = viewer_clinic() and a.kind = 'STAFF' and a.enabled
    and 'supervisor' = any (a.roles) and a.person_id <> lead
  order by
    exists (select from case_member l join case_member s on s.case_id = l.case_id
      where l.person_id = lead and l.relation = 'LEAD' and s.person_id = a.person_id
        and s.relation = 'SUPERVISOR' and s.valid_from is not null) desc,
    a.created_at, a.person_id
  limit 1
$$;
revoke execute on function supervisor_for(uuid) from public;
grant execute on function supervisor_for(uuid) to reweave_app, reweave_admin;
alter function supervisor_for(uuid) owner to reweave_keeper;

-- What the clinic's lead is told of; every supervisor where none is named who can sign in and supervises.
create function overdue_in_clinic() returns table (number bigint, lead text, since timestamptz)
language sql stable security definer set search_path = reweave as $$
  select k.number,
    coalesce((select m.display_name from case_member m
      where m.case_id = k.id and m.relation = 'LEAD' and m.valid_from <= now()
        and (m.valid_to is null or m.valid_to > now()) limit 1), ''),
    min(e.at)
  from flag_escalation e
  join red_flag f on f.id = e.flag_id and f.due_at = e.due_at and f.open_rank > 0
  join care_case k on k.id = f.case_id
  join clinic c on c.id = k.clinic_id
  where e.level = 'CLINIC_LEAD' and e.clinic_id = viewer_clinic()
    and exists (select from account a
      where a.person_id = viewer() and a.enabled and 'supervisor' = any (a.roles))
    and (c.lead_id = viewer() or not exists (select from account l
      where l.person_id = c.lead_id and l.enabled and 'supervisor' = any (l.roles)))
  group by k.id, k.number
  order by min(e.at), k.number
$$;
revoke execute on function overdue_in_clinic() from public;
grant execute on function overdue_in_clinic() to reweave_app;
alter function overdue_in_clinic() owner to reweave_keeper;
