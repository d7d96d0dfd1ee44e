-- What has to be done by certain times where a law or a pathway says so: short guided records of staff alone.
-- A record and its tasks are written once and then done; nothing of them is a client's.
create table obligation (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  kind text not null,
  since timestamptz not null,
  body bytea not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  ending bytea,
  version int not null,
  check ((ended_at is null) = (ending is null)),
  unique (clinic_id, id),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index obligation_by_case on obligation (case_id, opened_at desc, id);

create table obligation_task (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  obligation_id uuid not null,
  step text not null,
  due_from timestamptz not null,
  due_at timestamptz not null,
  done_by uuid,
  done_at timestamptz,
  note bytea,
  version int not null,
  check (due_from < due_at),
  check ((done_at is null) = (note is null)),
  unique (clinic_id, id),
  foreign key (clinic_id, obligation_id) references obligation (clinic_id, id)
);
create index obligation_task_of on obligation_task (obligation_id, due_at);
create index obligation_task_due on obligation_task (due_at) where done_at is null;

create table obligation_notice (
  task_id uuid not null,
  level text not null check (level in ('LEAD', 'SUPERVISOR', 'CLINIC_LEAD')),
  clinic_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (task_id, level),
  foreign key (clinic_id, task_id) references obligation_task (clinic_id, id)
);
create index obligation_notice_of_clinic on obligation_notice (clinic_id) where level = 'CLINIC_LEAD';

alter table obligation enable row level security;
alter table obligation force row level security;
create policy system on obligation to reweave_system using (true) with check (true);
grant select, insert, update on obligation to reweave_system;
grant select, insert, update (ended_by, ended_at, ending, version) on obligation to reweave_app;
create policy team on obligation for select to reweave_app using (sees_case(case_id));
create policy open on obligation for insert to reweave_app
  with check (opened_by = (select viewer()) and sees_case(case_id));
create policy end_it on obligation for update to reweave_app using (sees_case(case_id));

alter table obligation_task enable row level security;
alter table obligation_task force row level security;
create policy system on obligation_task to reweave_system using (true) with check (true);
grant select, insert, update on obligation_task to reweave_system;
grant select, insert, update (done_by, done_at, note, version) on obligation_task to reweave_app;
create policy team on obligation_task for select to reweave_app using (sees_case(case_id));
create policy team_insert on obligation_task for insert to reweave_app with check (sees_case(case_id));
create policy team_update on obligation_task for update to reweave_app using (sees_case(case_id));

alter table obligation_notice enable row level security;
alter table obligation_notice force row level security;
create policy system on obligation_notice to reweave_system using (true) with check (true);
grant select, insert on obligation_notice to reweave_system;

-- What the clinic's lead is told of holds these times too.
grant select on obligation, obligation_task, obligation_notice to reweave_keeper;
set local role reweave_keeper;
drop function overdue_in_clinic();
reset role;
create function overdue_in_clinic() returns table (number bigint, lead text, since timestamptz)
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
  where viewer() in (select answers_for(viewer_clinic()))
  group by k.id, k.number
  order by min(w.at), k.number
$$;
revoke execute on function overdue_in_clinic() from public;
grant execute on function overdue_in_clinic() to reweave_app;
alter function overdue_in_clinic() owner to reweave_keeper;
