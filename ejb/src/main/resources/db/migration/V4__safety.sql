-- Escalation of flags that nobody acknowledged in time, who closed a flag, and whether joint work is
-- cleared.

alter table red_flag add column closed_by uuid;

-- The queue of open flags, and the worker's look for overdue ones.
create index red_flag_queue on red_flag (case_id) where open_rank > 0;
create index red_flag_unacknowledged on red_flag (acknowledge_by) where state = 'RAISED';

-- One row for each flag and level, however many servers run the clock.
create table flag_escalation (
  flag_id uuid not null,
  level text not null check (level in ('SUPERVISOR', 'CLINIC_LEAD')),
  clinic_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (flag_id, level),
  foreign key (clinic_id, flag_id) references red_flag (clinic_id, id)
);
alter table flag_escalation enable row level security;
alter table flag_escalation force row level security;
create policy system on flag_escalation to reweave_system using (true) with check (true);
create policy team on flag_escalation for select to reweave_app using (sees_case(case_id));
grant select, insert on flag_escalation to reweave_system;
grant select on flag_escalation to reweave_app;

-- Whether new joint work may be planned: CLEARED, else the first reason against it. Administrators
-- plan appointments too but read neither decisions nor flags: the answer comes past the policies, to
-- the team, and without a reason to the clinic's administrators. NULL to everybody else.
create function joint_work(c uuid) returns text
language sql stable security definer set search_path = reweave as $$
  select case
    when w.state = 'CLEARED' or current_setting('role') <> 'reweave_admin' then w.state
    else 'REFUSED' end
  from (
    select case
      when d.decision is null then 'NO_DECISION'
      when d.decision not in ('CONJOINT_OK', 'CONJOINT_WITH_CONDITIONS') then 'NOT_CLEARED'
      when exists (select from red_flag f where f.case_id = c and f.open_rank >= 3) then 'OPEN_FLAG'
      else 'CLEARED' end as state
    from care_case k
    left join lateral (select decision from suitability_decision s where s.case_id = k.id
      order by number desc limit 1) d on true
    where k.id = c and k.clinic_id = viewer_clinic()
      and (current_setting('role') = 'reweave_admin' or sees_case(c))) w
$$;
revoke execute on function joint_work(uuid) from public;
grant execute on function joint_work(uuid) to reweave_app, reweave_admin;
alter function joint_work(uuid) owner to reweave_keeper;
