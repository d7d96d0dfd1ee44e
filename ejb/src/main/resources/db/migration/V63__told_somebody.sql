-- Telling reaches somebody who can read the mail and open the case: staff with a role for it and an address. Whoever of
-- the part that is due has neither is passed over for who answers for the clinic, then for anybody of the team, then for
-- any supervisor to whom the case is not shut.
set local role reweave_keeper;
create or replace function told_of(about uuid, level text, at timestamptz) returns setof uuid
language sql stable security definer set search_path = reweave as $$
  with asked as (
    select m.person_id, case when m.relation = level then 1 else 3 end as turn from case_member m
    where m.case_id = about and m.relation <> 'CLIENT' and m.valid_from <= at and (m.valid_to is null or m.valid_to > at)
    union all
    select p, 2 from answers_for_case(about) p
    union all
    select s.person_id, 4 from care_case k
    join account s on s.clinic_id = k.clinic_id and s.enabled and 'supervisor' = any (s.roles)
    where k.id = about and not keeps_off(k.id, s.person_id)),
  able as (
    select q.person_id, q.turn from asked q
    join account a on a.person_id = q.person_id and a.enabled and a.email is not null
      and a.roles && array['therapist', 'supervisor'])
  select distinct person_id from able where turn = (select min(turn) from able)
$$;
reset role;

-- When a flag was acknowledged by who is on call and must not see the case: lead and supervisor are told at once.
alter table red_flag add column on_call_at timestamptz;
comment on column red_flag.on_call_at is 'acknowledged on call, unseen; the same as due_from until somebody of the team has taken a step';
set local role reweave_keeper;
create or replace function acknowledge_on_call(flag uuid, step uuid, by_name text, words bytea, at timestamptz,
  assess timestamptz) returns uuid
language sql volatile security definer set search_path = reweave as $$
  with moved as (
    update red_flag f set state = 'ACKNOWLEDGED', acknowledged_at = at, due_from = at,
      on_call_at = case when not sees_case(f.case_id) then at end,
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
reset role;
grant update (on_call_at) on red_flag to reweave_keeper;

-- A wish to be called waits in a closed case too, and its record is not erased over it.
create or replace function erasure_hindrance(c uuid, p uuid) returns text
language sql stable set search_path = reweave as $$
  select case
    when (select h.held from legal_hold h where h.case_id = c order by h.number desc limit 1) then 'HELD'
    when k.closed_on is null then 'CASE_OPEN'
    when exists (select from red_flag f where f.case_id = c and f.client_id = p and f.open_rank > 0)
      then 'OPEN_FLAGS'
    when exists (select from obligation o where o.case_id = c and o.client_id = p and o.ended_at is null)
      then 'OBLIGATION'
    when exists (select from screening_briefing b where b.case_id = c and b.client_id = p and b.answer <> 'ALONE'
        and not exists (select from screening_briefing x
          where x.screening_id = b.screening_id and x.answer = b.answer and x.at > b.at)
        and not exists (select from wish_settlement s where s.briefing_id = b.id))
      then 'WISH'
    when exists (select from access_request r
      where r.case_id = c and r.client_id = p and r.status = 'ASKED') then 'ACCESS_REQUEST' end
  from care_case k where k.id = c
$$;
grant select on screening_briefing, wish_settlement to reweave_keeper;

-- In an emergency the word on how to be reached counts as little as for the team once its address was changed.
create policy urgent on address_change for select to reweave_app using (emergency_of(person_id));

-- What was done stays as it was written down, and what has ended stays ended, whoever asks for it.
create function stays_done() returns trigger language plpgsql set search_path = reweave as $$
begin
  if to_jsonb(new) - 'version' is distinct from to_jsonb(old) - 'version' then
    raise exception 'What was done is not written over.';
  end if;
  return new;
end $$;
revoke execute on function stays_done() from public;
create trigger stays_done before update on obligation_task for each row when (old.done_at is not null)
  execute function stays_done();
create trigger stays_done before update on obligation for each row when (old.ended_at is not null)
  execute function stays_done();
