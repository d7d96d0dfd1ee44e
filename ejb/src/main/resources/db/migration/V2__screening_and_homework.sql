-- What clients answer and fill in, what it raises, and what is made of it.

create table screening (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  instrument text not null,
  source text not null check (source in ('ONLINE', 'ENTRY')),
  status text not null check (status in ('ASSIGNED', 'STARTED', 'SUBMITTED')),
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  submitted_at timestamptz,
  version int not null,
  unique (clinic_id, id),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index screening_by_case on screening (case_id, assigned_at desc, id);
create index screening_by_client on screening (client_id, assigned_at desc, id);

-- What a client has answered so far: the client's alone.
create table screening_draft (
  screening_id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  answers bytea not null,
  saved_at timestamptz not null,
  version int not null,
  foreign key (clinic_id, screening_id) references screening (clinic_id, id)
);

-- What was submitted: sealed, of one length for one instrument, no longer the client's to read.
create table response (
  screening_id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  instrument text not null,
  instrument_version int not null,
  administered_on date not null,
  submitted_at timestamptz not null,
  entered_by uuid,
  answers bytea not null,
  score bytea not null,
  foreign key (clinic_id, screening_id) references screening (clinic_id, id)
);
create index response_by_case on response (case_id, submitted_at desc, screening_id);

-- One outcome for each rule and response, fired or not (state NONE), so that the row count and the
-- work tell nothing.
create table red_flag (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  screening_id uuid not null,
  code text not null,
  rule_version int not null,
  kind text not null check (kind in ('SAFETY', 'TOPIC')),
  severity text not null check (severity in ('NONE', 'LOW', 'MODERATE', 'HIGH', 'CRITICAL')),
  state text not null check (state in ('NONE', 'RAISED', 'ACKNOWLEDGED', 'ASSESSED', 'PLANNED',
    'REPORTED', 'MONITORED', 'CLOSED')),
  -- Weight of an open SAFETY flag, else 0: what caseloads count and sort by.
  open_rank smallint not null generated always as (
    case when kind = 'SAFETY' and state not in ('NONE', 'CLOSED') then
      case severity when 'CRITICAL' then 4 when 'HIGH' then 3 when 'MODERATE' then 2 when 'LOW' then 1
        else 0 end
    else 0 end) stored,
  raised_at timestamptz not null,
  acknowledge_by timestamptz,
  assess_by timestamptz,
  acknowledged_at timestamptz,
  countersigned_by uuid,
  countersigned_at timestamptz,
  closed_at timestamptz,
  evidence bytea not null,
  version int not null,
  unique (clinic_id, id),
  foreign key (clinic_id, screening_id) references screening (clinic_id, id)
);
create index red_flag_by_case on red_flag (case_id, raised_at desc, id);
create index red_flag_open on red_flag (case_id, client_id, open_rank);

create table red_flag_step (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  flag_id uuid not null,
  kind text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  body bytea not null,
  foreign key (clinic_id, flag_id) references red_flag (clinic_id, id)
);
create index red_flag_step_by_flag on red_flag_step (flag_id, at);

create table assignment (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  worksheet text not null,
  step text not null,
  due_on date not null,
  status text not null check (status in ('ASSIGNED', 'STARTED', 'SUBMITTED', 'REVIEWED', 'SKIPPED',
    'ADAPTED')),
  note bytea not null,
  appointment_id uuid,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  version int not null,
  unique (clinic_id, id),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index assignment_by_case on assignment (case_id, assigned_at desc, id);
create index assignment_by_client on assignment (client_id, assigned_at desc, id);

-- The link between the two assignments of joint work: staff's alone to see.
create table assignment_pair (
  assignment_id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  pair_id uuid not null,
  foreign key (clinic_id, assignment_id) references assignment (clinic_id, id)
);

create table entry (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  assignment_id uuid not null,
  audience text not null check (audience in ('AUTHOR_AND_THERAPIST', 'TEAM', 'COUPLE')),
  status text not null check (status in ('DRAFT', 'SUBMITTED')),
  fields bytea not null,
  difficulty smallint check (difficulty between 0 and 10),
  usefulness smallint check (usefulness between 0 and 10),
  saved_at timestamptz not null,
  submitted_at timestamptz,
  version int not null,
  unique (clinic_id, id),
  foreign key (clinic_id, assignment_id) references assignment (clinic_id, id)
);
create index entry_by_assignment on entry (assignment_id, saved_at desc);
create index entry_by_case on entry (case_id, submitted_at desc);

create table entry_review (
  entry_id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  quality smallint not null check (quality between 0 and 4),
  body bytea not null,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  foreign key (clinic_id, entry_id) references entry (clinic_id, id)
);
create index entry_review_by_case on entry_review (case_id, reviewed_at desc);

create table report (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid,
  audience text not null check (audience in ('THERAPIST', 'CLIENT', 'REFERRER', 'COUPLE')),
  from_on date not null,
  to_on date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  pdf bytea not null,
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index report_by_case on report (case_id, created_at desc, id);
create index report_by_client on report (client_id, created_at desc, id) where client_id is not null;

-- A neutral word to the team: something came in. Never what.
create table team_notice (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid,
  kind text not null check (kind in ('QUESTIONS_SUBMITTED', 'HOMEWORK_SUBMITTED', 'TEAM_CHANGED')),
  at timestamptz not null,
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index team_notice_by_case on team_notice (case_id, at desc, id);

call wall('screening');
call wall('screening_draft');
call wall('response');
call wall('red_flag');
call wall('red_flag_step');
call wall('assignment');
call wall('assignment_pair');
call wall('entry');
call wall('entry_review');
call wall('report');
call wall('team_notice');
grant select, insert, update on screening, screening_draft, response, red_flag, red_flag_step,
  assignment, assignment_pair, entry, entry_review, report, team_notice to reweave_system;

-- screening: the team; the client those to answer online
grant select, insert, update on screening to reweave_app;
create policy team on screening to reweave_app using (sees_case(case_id));
create policy self on screening for select to reweave_app
  using (source = 'ONLINE' and client_id = (select viewer()));
create policy self_update on screening for update to reweave_app
  using (source = 'ONLINE' and client_id = (select viewer()));

grant select, insert, update, delete on screening_draft to reweave_app;
create policy self on screening_draft to reweave_app using (client_id = (select viewer()));

-- response, red_flag: written by the client, read by the team
grant select, insert on response to reweave_app;
create policy team on response for select to reweave_app using (sees_case(case_id));
create policy team_insert on response for insert to reweave_app with check (sees_case(case_id));
create policy submit on response for insert to reweave_app
  with check (client_id = (select viewer()) and in_case(case_id));

grant select, insert, update on red_flag to reweave_app;
create policy team on red_flag for select to reweave_app using (sees_case(case_id));
create policy team_update on red_flag for update to reweave_app using (sees_case(case_id));
create policy team_insert on red_flag for insert to reweave_app with check (sees_case(case_id));
create policy submit on red_flag for insert to reweave_app
  with check (client_id = (select viewer()) and in_case(case_id));

grant select, insert on red_flag_step to reweave_app;
create policy team on red_flag_step for select to reweave_app using (sees_case(case_id));
create policy team_insert on red_flag_step for insert to reweave_app with check (sees_case(case_id));

-- homework: the team assigns, the client fills in
grant select, insert, update on assignment, entry to reweave_app;
create policy team on assignment to reweave_app using (sees_case(case_id));
create policy self on assignment for select to reweave_app using (client_id = (select viewer()));
create policy self_update on assignment for update to reweave_app using (client_id = (select viewer()));
grant select, insert on assignment_pair to reweave_app;
create policy team on assignment_pair for select to reweave_app using (sees_case(case_id));
create policy team_insert on assignment_pair for insert to reweave_app with check (sees_case(case_id));
create policy team on entry for select to reweave_app
  using (status = 'SUBMITTED' and sees_case(case_id));
create policy self on entry to reweave_app
  using (client_id = (select viewer())) with check (client_id = (select viewer()) and in_case(case_id));
grant select, insert on entry_review to reweave_app;
create policy team on entry_review for select to reweave_app using (sees_case(case_id));
create policy team_insert on entry_review for insert to reweave_app with check (sees_case(case_id));

-- reports: the team; a client the own
grant select, insert on report to reweave_app;
create policy team on report for select to reweave_app using (sees_case(case_id));
create policy team_insert on report for insert to reweave_app with check (sees_case(case_id));
create policy self on report for select to reweave_app
  using (audience = 'CLIENT' and client_id = (select viewer()));

grant select, insert on team_notice to reweave_app;
create policy team on team_notice for select to reweave_app using (sees_case(case_id));
create policy tell on team_notice for insert to reweave_app
  with check (client_id = (select viewer()) and in_case(case_id));
create policy tell_change on team_notice for insert to reweave_app
  with check (kind = 'TEAM_CHANGED' and client_id is null and sees_case(case_id));
grant insert on team_notice to reweave_admin;
create policy tell_change_admin on team_notice for insert to reweave_admin
  with check (kind = 'TEAM_CHANGED' and client_id is null and clinic_id = (select viewer_clinic()));
