-- To whom a case is shut is told nothing of it; and what holding and erasing ask for, they ask of other people.

-- Who answers for one case: the clinic's named lead, else every supervisor; never whom the case is shut to.
create function answers_for_case(about uuid) returns setof uuid
language sql stable security definer set search_path = reweave as $$
  with able as (
    select a.person_id, a.person_id = c.lead_id as named
    from care_case k join clinic c on c.id = k.clinic_id
    join account a on a.clinic_id = c.id and a.enabled and 'supervisor' = any (a.roles)
    where k.id = about and not keeps_off(k.id, a.person_id))
  select person_id from able where coalesce(named, false) or not exists (select from able where named)
$$;
revoke execute on function answers_for_case(uuid) from public;
alter function answers_for_case(uuid) owner to reweave_keeper;

set local role reweave_keeper;
create or replace function told_of(about uuid, level text, at timestamptz) returns setof uuid
language sql stable security definer set search_path = reweave as $$
  with on_the_case as (
    select m.person_id from case_member m
    join account a on a.person_id = m.person_id and a.enabled
    where m.case_id = about and m.relation = level and m.valid_from <= at
      and (m.valid_to is null or m.valid_to > at))
  select person_id from on_the_case
  union
  select p from answers_for_case(about) p where not exists (select from on_the_case)
$$;

create or replace function overdue_in_clinic() returns table (number bigint, lead text, since timestamptz)
language sql stable security definer set search_path = reweave as $$
  select k.number,
    coalesce((select m.display_name from case_member m
      where m.case_id = k.id and m.relation = 'LEAD' and m.valid_from <= now()
        and (m.valid_to is null or m.valid_to > now()) limit 1), ''),
    min(w.at)
  from (
    select f.case_id, e.at from flag_escalation e
    join red_flag f on f.id = e.flag_id and f.due_at = e.due_at and f.open_rank > 0
    where e.level = 'CLINIC_LEAD' and e.clinic_id = viewer_clinic()
    union all
    select t.case_id, n.at from obligation_notice n
    join obligation_task t on t.id = n.task_id and t.done_at is null
    join obligation o on o.id = t.obligation_id and o.ended_at is null
    where n.level = 'CLINIC_LEAD' and n.clinic_id = viewer_clinic()) w
  join care_case k on k.id = w.case_id
  where viewer() in (select answers_for_case(k.id))
  group by k.id, k.number
  order by min(w.at), k.number
$$;

create or replace function overdue_emergencies() returns table (number bigint, reader text, opened_at timestamptz)
language sql stable security definer set search_path = reweave as $$
  select k.number, a.display_name, e.opened_at from emergency_access e
  join care_case k on k.id = e.case_id join account a on a.person_id = e.person_id
  where e.clinic_id = viewer_clinic() and e.escalated_at is not null and e.reviewed_at is null
    and viewer() in (select answers_for_case(k.id))
  order by e.opened_at, k.number
$$;

create or replace function waiting_on_call()
  returns table (number bigint, lead text, mail text, since timestamptz, case_id uuid)
language sql stable security definer set search_path = reweave as $$
  select k.number, coalesce(l.display_name, ''), coalesce(l.email, ''), min(f.raised_at),
    case when sees_case(k.id) then k.id end
  from on_call_duty d
  join on_call_notice n on n.duty_id = d.id
  join red_flag f on f.id = n.flag_id and f.state = 'RAISED'
  join care_case k on k.id = f.case_id
  left join lateral (select a.display_name, a.email from case_member m
    join account a on a.person_id = m.person_id and a.enabled
    where m.case_id = k.id and m.relation = 'LEAD' and m.valid_from <= now()
      and (m.valid_to is null or m.valid_to > now()) limit 1) l on true
  where d.staff_id = viewer() and d.clinic_id = viewer_clinic() and d.withdrawn_at is null
    and not keeps_off(k.id, viewer()) and d.from_at <= now() and d.to_at > now()
  group by k.id, k.number, l.display_name, l.email
  order by min(f.raised_at), k.number
$$;

-- Who is taken off the list and named again has to open it anew.
create or replace function emergency_until(c uuid) returns timestamptz
language sql stable security definer set search_path = reweave as $$
  select max(e.ends_at) from emergency_access e
  join emergency_reader r on r.person_id = e.person_id and r.ended_at is null and r.named_at <= e.opened_at
  where e.person_id = viewer() and e.case_id = c and e.ended_at is null and e.ends_at > now()
    and not keeps_off(c, viewer())
$$;

-- Nobody whom a case is shut to comes back by an end that is undone either. Making a trigger takes the right to
-- its function.
grant execute on function guard_team() to reweave_owner;
reset role;
drop trigger guard_on_update on case_member;
create trigger guard_on_update before update on case_member for each row
  -- An end of this moment may lie a little after the transaction began.
  when (new.relation <> 'CLIENT' and (new.valid_to is null or new.valid_to > now() + interval '1 minute')
    and (new.valid_to, new.person_id, new.case_id, new.relation, new.valid_from)
      is distinct from (old.valid_to, old.person_id, old.case_id, old.relation, old.valid_from))
  execute function guard_team();
set local role reweave_keeper;
revoke execute on function guard_team() from reweave_owner;
reset role;

-- A hold that a privacy officer set is theirs to lift.
alter table legal_hold add column by_office boolean not null default false;
alter policy lead on legal_hold
  with check (by_id = (select viewer()) and treats_case(case_id) and not by_office);
alter policy privacy on legal_hold
  using (clinic_id = (select viewer_clinic()) and not keeps_off(case_id, (select viewer())));
alter policy hold on legal_hold
  with check (clinic_id = (select viewer_clinic()) and by_id = (select viewer()) and by_office
    and not keeps_off(case_id, (select viewer())));

alter policy ask on erasure with check (status = 'ASKED' and ground = 'CLIENT_ASKED'
  and asked_by = (select viewer()) and treats_case(case_id)
  and exists (select from case_member m where m.case_id = erasure.case_id
    and m.person_id = erasure.client_id and m.relation = 'CLIENT'));
alter policy privacy on erasure
  using (clinic_id = (select viewer_clinic()) and not keeps_off(case_id, (select viewer())));
alter policy decline on erasure
  using (clinic_id = (select viewer_clinic()) and status = 'ASKED'
    and not keeps_off(case_id, (select viewer())));
alter policy open on emergency_access
  with check (person_id = (select viewer()) and clinic_id = (select viewer_clinic())
    and opens_in_emergency(case_id) and reviewed_at is null and ended_at is null and escalated_at is null
    and opened_at between now() - interval '1 minute' and now() + interval '1 minute');

-- Who said for how long records are kept does not erase what is over by it.
alter table clinic add column retention_set_by uuid;
grant update (retention_set_by) on clinic to reweave_privacy;
alter policy retention on clinic
  with check (id = (select viewer_clinic()) and retention_set_by = (select viewer()));
grant select, delete on emergency_access, legal_hold to reweave_keeper;
grant select on clinic to reweave_keeper;

set local role reweave_keeper;
create or replace function erase_client(e uuid) returns text
language plpgsql volatile security definer set search_path = reweave as $$
declare c uuid; p uuid; why text; flags uuid[]; screenings uuid[]; assignments uuid[]; own_releases uuid[];
begin
  select x.case_id, x.client_id into c, p from erasure x
    where x.id = e and x.clinic_id = viewer_clinic() and x.status = 'ASKED' for update;
  if not found then
    return 'NOT_THERE';
  end if;
  if keeps_off(c, viewer()) then
    return 'NOT_THERE';
  end if;
  -- What the clock asked for was asked for by whoever said for how long; and nobody erases a case of their own.
  if exists (select from erasure x where x.id = e and x.asked_by = viewer())
      or exists (select from erasure x join clinic n on n.id = x.clinic_id
        where x.id = e and x.ground = 'RETENTION_OVER' and n.retention_set_by = viewer())
      or exists (select from case_member m where m.case_id = c and m.person_id = viewer()) then
    return 'SAME_PERSON';
  end if;
  -- A hold that is being set refers to this row, so it comes first or after.
  perform from care_case where id = c for update;
  why := erasure_hindrance(c, p);
  if why is not null then
    return case why when 'HELD' then 'HELD' else 'NOT_YET' end;
  end if;

  update erasure set status = 'DONE', decided_by = viewer(), decided_at = now() where id = e;

  flags := array(select id from red_flag where case_id = c and client_id = p);
  screenings := array(select id from screening where case_id = c and client_id = p);
  assignments := array(select id from assignment where case_id = c and client_id = p);
  own_releases := array(select id from record_release where case_id = c and client_id = p);

  -- Reports about both hold this client's part too; the partner's own stay.
  delete from report where case_id = c and (client_id is null or client_id = p);
  delete from flag_escalation where flag_id = any (flags);
  delete from obligation_notice n using obligation_task t join obligation o on o.id = t.obligation_id
    where n.task_id = t.id and o.case_id = c and o.client_id = p;
  delete from obligation_task t using obligation o
    where t.obligation_id = o.id and o.case_id = c and o.client_id = p;
  delete from obligation where case_id = c and client_id = p;
  delete from on_call_notice where flag_id = any (flags);
  delete from red_flag_step where flag_id = any (flags);
  delete from red_flag where id = any (flags);
  delete from released_score where screening_id = any (screenings);
  delete from screening_briefing where screening_id = any (screenings);
  delete from screening_draft where screening_id = any (screenings);
  delete from response where screening_id = any (screenings);
  delete from screening where id = any (screenings);
  delete from entry_review where case_id = c and client_id = p;
  delete from entry where assignment_id = any (assignments);
  delete from entry_draft where assignment_id = any (assignments);
  delete from assignment_pair where assignment_id = any (assignments);
  delete from assignment where id = any (assignments);
  delete from review_notice where subject_id in (select id from safety_plan where case_id = c and client_id = p);
  delete from safety_plan where case_id = c and client_id = p;
  delete from profile where case_id = c and client_id = p;
  delete from profile_draft where case_id = c and client_id = p;
  delete from consent_signature where case_id = c and client_id = p;
  delete from team_notice where case_id = c and client_id = p;
  delete from individual_interview where case_id = c and client_id = p;
  delete from attendance where case_id = c and client_id = p;
  delete from access_copy where case_id = c and client_id = p;
  delete from access_decision d using access_request r
    where d.request_id = r.id and r.case_id = c and r.client_id = p;
  delete from access_request where case_id = c and client_id = p;

  -- Of a joint release the partner keeps the own part; that this client answered stays, the typed name goes.
  delete from disclosure where release_id = any (own_releases);
  delete from release_act a using release_party y
    where a.party_id = y.id and y.release_id = any (own_releases);
  delete from release_party where release_id = any (own_releases);
  delete from record_release where id = any (own_releases);
  update release_act set name = '' where case_id = c and client_id = p;

  update case_member set display_name = 'Former client', valid_to = coalesce(valid_to, now()),
      version = version + 1
    where case_id = c and person_id = p and relation = 'CLIENT';
  update care_case k set version = k.version + 1, title = (
      select string_agg(case when is_erased(c, m.person_id) then 'Former client'
          else n.given_name end, ' & ' order by m.valid_from, m.id)
      from case_member m join person n on n.id = m.person_id
      where m.case_id = c and m.relation = 'CLIENT')
    where k.id = c;

  -- What staff wrote about both is the partner's too; it goes with the last of them.
  if not exists (select from case_member m where m.case_id = c and m.relation = 'CLIENT'
      and not is_erased(c, m.person_id)) then
    delete from individual_interview where case_id = c;
    delete from review_notice where case_id = c;
    delete from suitability_decision where case_id = c;
    delete from case_turn where case_id = c;
    delete from emergency_access where case_id = c and reviewed_at is not null;
    delete from legal_hold where case_id = c;
  end if;

  if not exists (select from case_member m where m.person_id = p
      and not is_erased(m.case_id, p)) then
    delete from safe_contact where client_id = p;
    delete from idempotency_key where person_id = p;
    delete from outbox where about = p;
    insert into outbox (id, clinic_id, kind, about, object_id, due_at, attempts, state, created_at)
      select gen_random_uuid(), l.clinic_id, 'REMOVE_USER', p, l.subject, now(), 0, 'DUE', now()
      from login l where l.person_id = p;
    delete from login where person_id = p;
    delete from last_sign_in where person_id = p;
    delete from directory_entry where person_id = p;
    update account set display_name = 'Former client', email = null, enabled = false,
        username = 'former-' || person_id, version = version + 1
      where person_id = p;
    update person set given_name = 'Former', family_name = 'client', version = version + 1 where id = p;
  end if;

  delete from caseload where case_id = c;
  perform mark_caseload(c);
  return null;
end $$;
reset role;
