-- Who is on call acknowledges what was told to them, in a case that stays shut to them: they see of each flag how
-- grave it is, how far, and how long there is, and whom of the team to call. Two functions of the keeper and nothing
-- else stand between a duty and a flag, so no row of the case comes within their reach.
set local role reweave_keeper;
drop function waiting_on_call();
reset role;

-- What was told to the viewer, who is on call now, and nobody has acknowledged yet, or the viewer did in this duty;
-- the case itself only where the viewer is on its team.
create function waiting_on_call()
  returns table (number bigint, lead text, mail text, case_id uuid, flag_id uuid, severity text, state text,
    raised_at timestamptz, due_at timestamptz)
language sql stable security definer set search_path = reweave as $$
  select distinct k.number, coalesce(l.display_name, ''), coalesce(l.email, ''),
    case when sees_case(k.id) then k.id end, f.id, f.severity, f.state, f.raised_at, f.due_at
  from on_call_duty d
  join on_call_notice n on n.duty_id = d.id
  join red_flag f on f.id = n.flag_id
  join care_case k on k.id = f.case_id
  left join lateral (select a.display_name, a.email from case_member m
    join account a on a.person_id = m.person_id and a.enabled
    where m.case_id = k.id and m.relation = 'LEAD' and m.valid_from <= now()
      and (m.valid_to is null or m.valid_to > now()) limit 1) l on true
  where d.staff_id = viewer() and d.clinic_id = viewer_clinic() and d.withdrawn_at is null
    and not keeps_off(k.id, viewer()) and d.from_at <= now() and d.to_at > now()
    and (f.state = 'RAISED' or f.state = 'ACKNOWLEDGED' and not sees_case(k.id)
      and exists (select from red_flag_step s where s.flag_id = f.id and s.kind = 'ACKNOWLEDGE'
        and s.by_id = viewer() and s.at >= d.from_at))
  order by f.raised_at, f.id
$$;
revoke execute on function waiting_on_call() from public;
grant execute on function waiting_on_call() to reweave_app;
alter function waiting_on_call() owner to reweave_keeper;

-- Moves one of these flags on by the one step, with the words sealed. Empty where the viewer was not told of it, is
-- not on call now, or somebody was first; else the case, for the record of what was done.
create function acknowledge_on_call(flag uuid, step uuid, by_name text, words bytea, at timestamptz,
  assess timestamptz) returns uuid
language sql volatile security definer set search_path = reweave as $$
  with moved as (
    update red_flag f set state = 'ACKNOWLEDGED', acknowledged_at = at, due_from = at,
      assess_by = coalesce(f.assess_by, assess), due_at = coalesce(f.assess_by, assess), version = f.version + 1
    where f.id = flag and f.state = 'RAISED' and f.clinic_id = viewer_clinic()
      and f.id in (select w.flag_id from waiting_on_call() w)
    returning f.id, f.clinic_id, f.case_id),
  written as (
    insert into red_flag_step (id, clinic_id, case_id, flag_id, kind, by_id, by_name, at, body)
    select step, m.clinic_id, m.case_id, m.id, 'ACKNOWLEDGE', viewer(), by_name, at, words from moved m
    returning case_id)
  select case_id from written
$$;
grant update (state, acknowledged_at, due_from, assess_by, due_at, version) on red_flag to reweave_keeper;
grant insert on red_flag_step to reweave_keeper;
revoke execute on function acknowledge_on_call(uuid, uuid, text, bytea, timestamptz, timestamptz) from public;
grant execute on function acknowledge_on_call(uuid, uuid, text, bytea, timestamptz, timestamptz) to reweave_app;
alter function acknowledge_on_call(uuid, uuid, text, bytea, timestamptz, timestamptz) owner to reweave_keeper;
