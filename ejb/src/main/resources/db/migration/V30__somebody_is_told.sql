-- Whom a waiting flag is told: the enabled people of the case in the level's relation; where there are none,
-- who answers for the clinic: its named lead if that is a supervisor who can sign in, else every supervisor.
-- One definition for the mails and for the list that the clinic's lead sees.
create function answers_for(about uuid) returns setof uuid
language sql stable security definer set search_path = reweave as $$
  select a.person_id from clinic c
  join account a on a.clinic_id = c.id and a.enabled
  where c.id = about and 'supervisor' = any (a.roles)
    and (a.person_id = c.lead_id or not exists (select from account l
      where l.person_id = c.lead_id and l.enabled and 'supervisor' = any (l.roles)))
$$;
revoke execute on function answers_for(uuid) from public;
alter function answers_for(uuid) owner to reweave_keeper;

-- A level is named for the relation that it tells; CLINIC_LEAD is nobody's on a case.
create function told_of(about uuid, level text, at timestamptz) returns setof uuid
language sql stable security definer set search_path = reweave as $$
  with on_the_case as (
    select m.person_id from case_member m
    join account a on a.person_id = m.person_id and a.enabled
    where m.case_id = about and m.relation = level and m.valid_from <= at
      and (m.valid_to is null or m.valid_to > at))
  select person_id from on_the_case
  union
  select p from care_case k, answers_for(k.clinic_id) p
  where k.id = about and not exists (select from on_the_case)
$$;
revoke execute on function told_of(uuid, text, timestamptz) from public;
grant execute on function told_of(uuid, text, timestamptz) to reweave_system;
alter function told_of(uuid, text, timestamptz) owner to reweave_keeper;

set local role reweave_keeper;
drop function overdue_in_clinic();
drop function settle_caseload();
reset role;

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
  where e.level = 'CLINIC_LEAD' and e.clinic_id = viewer_clinic()
    and viewer() in (select answers_for(viewer_clinic()))
  group by k.id, k.number
  order by min(e.at), k.number
$$;
revoke execute on function overdue_in_clinic() from public;
grant execute on function overdue_in_clinic() to reweave_app;
alter function overdue_in_clinic() owner to reweave_keeper;

-- Settling takes its turn before it takes the marks: a transaction that settles twice could otherwise wait
-- for one that waits for it.
create function settle_caseload() returns int
language plpgsql volatile security definer set search_path = reweave as $$
declare s uuid := viewer(); settled int := 0; c uuid;
begin
  if not exists (select from caseload_mark k where k.staff_id = s)
      and not exists (select from caseload l
        where l.staff_id = s and l.status = 'ACTIVE' and l.next_appointment <= now()) then
    return 0;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('settle ' || s, 0));
  for c in
    with due as (
      delete from caseload_mark k where k.staff_id = s
        and not exists (select from case_member x
          where x.case_id = k.case_id and x.person_id = s and x.valid_from > now())
      returning case_id)
    select case_id from due
    union
    select l.case_id from caseload l
      where l.staff_id = s and l.status = 'ACTIVE' and l.next_appointment <= now()
  loop
    perform settle_case(s, c);
    settled := settled + 1;
  end loop;
  return settled;
end $$;
revoke execute on function settle_caseload() from public;
grant execute on function settle_caseload() to reweave_app;
alter function settle_caseload() owner to reweave_keeper;
