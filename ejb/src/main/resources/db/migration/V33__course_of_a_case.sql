-- The turns that a case takes: closed, opened again, the partners separated, handed over to another lead.
-- Their notes are the team's; none is changed.
alter table care_case add column separated_on date;

create table case_turn (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('CLOSED', 'REOPENED', 'SEPARATED', 'HANDED_OVER')),
  effective_on date not null,
  note bytea not null,
  by_id uuid not null,
  at timestamptz not null,
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index case_turn_by_case on case_turn (case_id, at);
alter table case_turn enable row level security;
alter table case_turn force row level security;
create policy system on case_turn to reweave_system using (true) with check (true);
grant select, insert on case_turn to reweave_system, reweave_app;
create policy team on case_turn for select to reweave_app using (sees_case(case_id));
create policy write on case_turn for insert to reweave_app
  with check (by_id = (select viewer()) and sees_case(case_id));

-- Nothing new is made for both of a couple that has separated.
set local role reweave_keeper;
drop function joint_work(uuid);
reset role;
create function joint_work(c uuid) returns text
language sql stable security definer set search_path = reweave as $$
  select case
    when w.state = 'CLEARED' or current_setting('role') <> 'reweave_admin' then w.state
    else 'REFUSED' end
  from (
    select case
      when k.separated_on is not null then 'SEPARATED'
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
