-- What the clinic's lead is told of: in which cases something has waited too long, and who leads them.
-- Nothing of whom or what it is about; who is asked past the policies is the clinic's lead, or where none
-- is named its supervisors.
create index flag_escalation_of_clinic on flag_escalation (clinic_id) where level = 'CLINIC_LEAD';
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
    and (c.lead_id = viewer() or c.lead_id is null and exists (select from account a
      where a.person_id = viewer() and a.enabled and 'supervisor' = any (a.roles)))
  group by k.id, k.number
  order by min(e.at), k.number
$$;
grant select on flag_escalation to reweave_keeper;
revoke execute on function overdue_in_clinic() from public;
grant execute on function overdue_in_clinic() to reweave_app;
alter function overdue_in_clinic() owner to reweave_keeper;
