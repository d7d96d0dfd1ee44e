-- The caseload: one row for each member of staff and case, with what lists show and sort by, so that a
-- page costs one index scan however large the clinic is.
--
-- Whoever changes a case only marks it, by an INSERT into caseload_mark that waits for nobody and is
-- the same for any content; the next reader settles the marks of the own cases first. So a client's
-- request neither reads nor locks a row that the partner's request touches.

create table caseload (
  staff_id uuid not null,
  case_id uuid not null,
  clinic_id uuid not null,
  number bigint not null,
  title text not null,
  relation text not null,
  valid_to timestamptz not null,
  status text not null check (status in ('ACTIVE', 'CLOSED')),
  risk smallint not null,
  open_flags int not null,
  screening text not null check (screening in ('COMPLETE', 'PARTIAL', 'NONE')),
  suitability text,
  next_appointment timestamptz not null,
  last_contact timestamptz not null,
  homework_due int not null,
  homework_done int not null,
  members jsonb not null,
  primary key (staff_id, case_id)
);
comment on column caseload.next_appointment is 'infinity: none planned';
comment on column caseload.last_contact is '-infinity: none yet';
create index caseload_by_risk on caseload (staff_id, status, risk, open_flags, case_id);
create index caseload_by_title on caseload (staff_id, status, title, case_id);
create index caseload_by_next on caseload (staff_id, status, next_appointment, case_id);
create index caseload_by_contact on caseload (staff_id, status, last_contact, case_id);

create table caseload_mark (
  id uuid not null default gen_random_uuid() primary key,
  clinic_id uuid not null,
  staff_id uuid not null,
  case_id uuid not null
);
create index caseload_mark_by_staff on caseload_mark (staff_id, case_id);

create function mark_caseload(c uuid) returns void
language sql volatile security definer set search_path = reweave as $$
  insert into caseload_mark (clinic_id, staff_id, case_id)
    select distinct m.clinic_id, m.person_id, m.case_id from case_member m
    where m.case_id = c and m.relation <> 'CLIENT'
$$;

-- Statement triggers: one mark for each case that the statement touched.
create function mark_touched() returns trigger
language plpgsql security definer set search_path = reweave as $$
begin
  perform mark_caseload(t.case_id) from (select distinct case_id from touched) t;
  return null;
end $$;
create function mark_touched_case() returns trigger
language plpgsql security definer set search_path = reweave as $$
begin
  perform mark_caseload(t.id) from (select distinct id from touched) t;
  return null;
end $$;

do $$
declare t text;
begin
  -- Flags are inserted only together with their screening's change, which marks already.
  foreach t in array array['case_member', 'suitability_decision', 'appointment', 'screening',
                           'assignment'] loop
    execute format('create trigger mark_on_insert after insert on %I referencing new table as touched
      for each statement execute function mark_touched()', t);
    execute format('create trigger mark_on_update after update on %I referencing new table as touched
      for each statement execute function mark_touched()', t);
  end loop;
end $$;
create trigger mark_on_update after update on red_flag referencing new table as touched
  for each statement execute function mark_touched();
create trigger mark_on_update after update on care_case referencing new table as touched
  for each statement execute function mark_touched_case();

-- Everything the list shows of one case, made anew from the case's own rows.
create function settle_case(s uuid, c uuid) returns void
language plpgsql volatile security definer set search_path = reweave as $$
begin
  delete from caseload where staff_id = s and case_id = c;
  insert into caseload
  select s, k.id, k.clinic_id, k.number, k.title, m.relation, coalesce(m.valid_to, 'infinity'),
    case when k.closed_on is null then 'ACTIVE' else 'CLOSED' end,
    coalesce(max(p.risk), 0), coalesce(sum(p.open_flags), 0),
    case when count(p.*) > 0 and bool_and(p.screened) then 'COMPLETE'
         when bool_or(p.screened) then 'PARTIAL' else 'NONE' end,
    (select d.decision from suitability_decision d where d.case_id = k.id order by d.number desc limit 1),
    coalesce((select min(a.starts_at) from appointment a
      where a.case_id = k.id and a.status = 'PLANNED' and a.starts_at > now()), 'infinity'),
    coalesce((select max(a.starts_at) from appointment a
      where a.case_id = k.id and a.status = 'HELD'), '-infinity'),
    coalesce(sum(p.homework_due), 0), coalesce(sum(p.homework_done), 0),
    coalesce(jsonb_agg(jsonb_build_object('clientId', p.person_id, 'displayName', p.display_name,
      'risk', p.risk, 'openFlags', p.open_flags, 'acknowledgeBy', p.acknowledge_by,
      'homeworkDue', p.homework_due, 'homeworkDone', p.homework_done) order by p.place)
      filter (where p.person_id is not null), '[]')
  from care_case k
  join lateral (select * from case_member x where x.case_id = k.id and x.person_id = s
      and x.relation <> 'CLIENT' and x.valid_from <= now()
      and (x.valid_to is null or x.valid_to > now())
    order by x.valid_from desc limit 1) m on true
  left join lateral (
    select x.person_id, x.display_name, row_number() over (order by x.valid_from, x.id) as place,
      (select coalesce(max(f.open_rank), 0) from red_flag f
        where f.case_id = k.id and f.client_id = x.person_id and f.open_rank > 0) as risk,
      (select count(*) from red_flag f
        where f.case_id = k.id and f.client_id = x.person_id and f.open_rank > 0) as open_flags,
      (select min(f.acknowledge_by) from red_flag f
        where f.case_id = k.id and f.client_id = x.person_id and f.open_rank > 0
          and f.state = 'RAISED') as acknowledge_by,
      exists (select from screening r where r.case_id = k.id and r.client_id = x.person_id
        and r.instrument = 'TRUST_SAFETY_INTAKE' and r.status = 'SUBMITTED') as screened,
      (select count(*) from assignment a where a.case_id = k.id and a.client_id = x.person_id
        and a.status in ('ASSIGNED', 'STARTED')) as homework_due,
      (select count(*) from assignment a where a.case_id = k.id and a.client_id = x.person_id
        and a.status in ('SUBMITTED', 'REVIEWED', 'ADAPTED')) as homework_done
    from case_member x where x.case_id = k.id and x.relation = 'CLIENT'
      and x.valid_from <= now() and (x.valid_to is null or x.valid_to > now())) p on true
  where k.id = c
  group by k.id, m.relation, m.valid_to;
end $$;

-- Settles the viewer's own marks, and rows whose next appointment has passed. Costs one look into an
-- index where there are none.
create function settle_caseload() returns int
language plpgsql volatile security definer set search_path = reweave as $$
declare s uuid := viewer(); settled int := 0; c uuid;
begin
  for c in
    with due as (delete from caseload_mark where staff_id = s returning case_id)
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

grant select on care_case, case_member, red_flag, screening, assignment, appointment,
  suitability_decision to reweave_keeper;
grant select, insert, update, delete on caseload, caseload_mark to reweave_keeper;
grant execute on function settle_caseload() to reweave_app;
do $$
declare f text;
begin
  foreach f in array array['mark_caseload(uuid)', 'mark_touched()', 'mark_touched_case()',
                           'settle_case(uuid,uuid)', 'settle_caseload()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to reweave_keeper', f);
  end loop;
end $$;
call wall('caseload');
call wall('caseload_mark');
grant select on caseload to reweave_app, reweave_system;
create policy own on caseload for select to reweave_app
  using (staff_id = (select viewer()) and valid_to > now());
drop procedure wall;
