-- People, logins, cases and their teams; the viewer and the functions that the policies stand on.
grant usage on schema reweave to reweave_app, reweave_admin, reweave_privacy, reweave_chainer,
  reweave_system, reweave_keeper;
grant create on schema reweave to reweave_keeper;

-- ---------------------------------------------------------------- viewer
-- Both settings are '' and not NULL once a pooled connection has carried a viewer before.
create function viewer() returns uuid language plpgsql stable parallel safe as $$
declare v text := current_setting('app.viewer', true);
begin
  if v is null or v = '' then
    raise exception 'no viewer' using errcode = '42501';
  end if;
  return v::uuid;
end $$;

create function viewer_clinic() returns uuid language plpgsql stable parallel safe as $$
declare v text := current_setting('app.clinic', true);
begin
  if v is null or v = '' then
    raise exception 'no viewer' using errcode = '42501';
  end if;
  return v::uuid;
end $$;

-- ---------------------------------------------------------------- tables
create table clinic (
  id uuid primary key,
  name text not null,
  zone text not null default 'UTC',
  locale text not null default 'en',
  jurisdiction text not null default '',
  created_at timestamptz not null
);

create table person (
  id uuid primary key,
  clinic_id uuid not null references clinic,
  kind text not null check (kind in ('STAFF', 'CLIENT')),
  given_name text not null,
  family_name text not null,
  locale text not null default 'en',
  created_at timestamptz not null,
  version int not null,
  unique (clinic_id, id)
);

create table account (
  person_id uuid primary key,
  clinic_id uuid not null,
  kind text not null check (kind in ('STAFF', 'CLIENT')),
  display_name text not null,
  username text,
  email text,
  roles text[] not null,
  state text not null check (state in ('PENDING', 'INVITED', 'ACTIVE')),
  enabled boolean not null default true,
  created_at timestamptz not null,
  version int not null,
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
create index account_by_name on account (clinic_id, display_name, person_id);

create table login (
  subject uuid primary key,
  person_id uuid not null,
  clinic_id uuid not null,
  roles text[] not null,
  enabled boolean not null,
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
create index login_by_person on login (person_id);

create sequence case_number start 1001;

create table care_case (
  id uuid primary key,
  clinic_id uuid not null references clinic,
  number bigint not null,
  type text not null check (type in ('COUPLE', 'INDIVIDUAL')),
  title text not null,
  opened_on date not null,
  closed_on date,
  version int not null,
  unique (clinic_id, id)
);
create index care_case_by_clinic on care_case (clinic_id, opened_on desc, id);

create table case_member (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  relation text not null check (relation in ('LEAD', 'CO_THERAPIST', 'SUPERVISOR', 'CLIENT')),
  display_name text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  version int not null,
  foreign key (clinic_id, case_id) references care_case (clinic_id, id),
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
create index case_member_by_case on case_member (case_id, person_id);
create index case_member_by_person on case_member (person_id, case_id);

create table suitability_decision (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  number int not null,
  decision text not null check (decision in
    ('CONJOINT_OK', 'CONJOINT_WITH_CONDITIONS', 'INDIVIDUAL_ONLY', 'REFER_OUT', 'DEFERRED')),
  rationale bytea not null,
  review_on date,
  decided_by uuid not null,
  decided_at timestamptz not null,
  unique (case_id, number),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);

create table individual_interview (
  decision_id uuid not null references suitability_decision,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  held_on date not null,
  primary key (decision_id, client_id)
);

create table appointment (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 5 and 480),
  mode text not null check (mode in ('IN_PERSON', 'ONLINE')),
  status text not null check (status in ('PLANNED', 'HELD', 'CANCELLED', 'NO_SHOW')),
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null,
  unique (clinic_id, id),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index appointment_by_case on appointment (case_id, starts_at desc, id);

create table attendance (
  appointment_id uuid not null,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  attended boolean,
  primary key (appointment_id, client_id),
  foreign key (clinic_id, appointment_id) references appointment (clinic_id, id)
);
create index attendance_by_client on attendance (client_id, appointment_id);

create table audit_event (
  id uuid primary key,
  seq bigint generated always as identity unique,
  txid xid8 not null default pg_current_xact_id(),
  clinic_id uuid not null,
  at timestamptz not null,
  actor uuid not null,
  action text not null,
  object_type text not null,
  object_id uuid,
  case_id uuid,
  outcome text not null check (outcome in ('DONE', 'REFUSED'))
);
create index audit_by_clinic on audit_event (clinic_id, at desc, id);
create index audit_by_case on audit_event (case_id, at desc) where case_id is not null;

create table outbox (
  id uuid primary key,
  clinic_id uuid not null,
  kind text not null,
  about uuid not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  state text not null check (state in ('DUE', 'DONE', 'DEAD')),
  last_error text,
  created_at timestamptz not null
);
create index outbox_due on outbox (due_at) where state = 'DUE';

create table idempotency_key (
  person_id uuid not null,
  method text not null,
  path text not null,
  key text not null,
  request_mac bytea not null,
  status int not null,
  object_id uuid,
  created_at timestamptz not null,
  primary key (person_id, method, path, key)
);

-- ---------------------------------------------------------------- what the policies ask
-- These run as keeper, past the policies: case_member's own policy may not read case_member.
create function enter(who uuid, out person uuid, out clinic uuid, out roles text[])
language plpgsql security definer set search_path = reweave as $$
begin
  select l.person_id, l.clinic_id, l.roles into person, clinic, roles
    from login l where l.subject = who and l.enabled;
  perform set_config('app.viewer', coalesce(person::text, ''), true),
          set_config('app.clinic', coalesce(clinic::text, ''), true);
end $$;

-- True for staff of the case's team, now.
create function sees_case(c uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from case_member m
    where m.case_id = c and m.person_id = viewer() and m.relation <> 'CLIENT'
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
$$;

-- True for a client of the case, now.
create function in_case(c uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from case_member m
    where m.case_id = c and m.person_id = viewer() and m.relation = 'CLIENT'
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
$$;

-- True for staff of a team of any of the client's cases, now.
create function sees_client(p uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from case_member c join case_member m on m.case_id = c.case_id
    where c.person_id = p and c.relation = 'CLIENT'
      and m.person_id = viewer() and m.relation <> 'CLIENT'
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
$$;

-- True if this very transaction opened the case: only then does its opener place its members, so that
-- nobody walks into another's case by a row of the own making.
create function opened_now(c uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from care_case k where k.id = c
    and k.xmin::text = (pg_current_xact_id()::text::bigint & 4294967295)::text)
$$;

-- The staff of the viewer's clinic, by name and role: for choosing a team.
create function colleagues() returns table (person_id uuid, display_name text, roles text[])
language sql stable security definer set search_path = reweave as $$
  select a.person_id, a.display_name, a.roles from account a
  where a.clinic_id = viewer_clinic() and a.kind = 'STAFF' and a.enabled
  order by a.display_name, a.person_id
$$;

create function attends(a uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from attendance t where t.appointment_id = a and t.client_id = viewer())
$$;

grant select on login, account, care_case, case_member, attendance to reweave_keeper;
do $$
declare f text;
begin
  foreach f in array array['enter(uuid)', 'sees_case(uuid)', 'in_case(uuid)', 'sees_client(uuid)',
                           'attends(uuid)', 'opened_now(uuid)', 'colleagues()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to reweave_app, reweave_admin, reweave_privacy, reweave_system', f);
    execute format('alter function %s owner to reweave_keeper', f);
  end loop;
end $$;

-- ---------------------------------------------------------------- walls
-- Every table: row-level security, forced. System (timers and the demo) has a policy of its own, so
-- that no policy needs an OR.
create procedure wall(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy system on %s to reweave_system using (true) with check (true)', t);
end $$;
call wall('clinic');
call wall('person');
call wall('account');
call wall('login');
call wall('care_case');
call wall('case_member');
call wall('suitability_decision');
call wall('individual_interview');
call wall('appointment');
call wall('attendance');
call wall('audit_event');
call wall('outbox');
call wall('idempotency_key');

grant select, insert, update on all tables in schema reweave to reweave_system;
revoke select, update on audit_event from reweave_system;
grant delete on idempotency_key to reweave_system;
grant usage on sequence case_number to reweave_app, reweave_admin, reweave_system;

-- clinic: everybody's own
grant select on clinic to reweave_app, reweave_admin, reweave_privacy;
create policy own on clinic for select to reweave_app, reweave_admin, reweave_privacy
  using (id = (select viewer_clinic()));

-- person: names. Oneself, the clinic's staff, the clients of one's cases.
grant select, insert on person to reweave_app;
create policy self on person for select to reweave_app using (id = (select viewer()));
create policy staff on person for select to reweave_app
  using (kind = 'STAFF' and clinic_id = (select viewer_clinic()));
create policy clients on person for select to reweave_app using (sees_client(id));
create policy open_case on person for insert to reweave_app
  with check (kind = 'CLIENT' and clinic_id = (select viewer_clinic()));
grant select, insert, update on person to reweave_admin;
create policy administer on person to reweave_admin using (clinic_id = (select viewer_clinic()));

-- account
grant select, insert on account to reweave_app;
create policy self on account for select to reweave_app using (person_id = (select viewer()));
create policy clients on account for select to reweave_app using (sees_client(person_id));
create policy open_case on account for insert to reweave_app
  with check (kind = 'CLIENT' and roles = array['client'] and clinic_id = (select viewer_clinic()));
grant select, insert, update on account to reweave_admin;
create policy administer on account to reweave_admin using (clinic_id = (select viewer_clinic()));

-- login: administrators alone; everybody else through enter()
grant select, update on login to reweave_admin;
create policy administer on login to reweave_admin using (clinic_id = (select viewer_clinic()));

-- care_case: the team; clients need no row of it
grant select, insert, update on care_case to reweave_app;
create policy team on care_case for select to reweave_app using (sees_case(id));
create policy team_update on care_case for update to reweave_app using (sees_case(id));
create policy open_case on care_case for insert to reweave_app
  with check (clinic_id = (select viewer_clinic()));
grant select, insert, update (version) on care_case to reweave_admin;
create policy administer on care_case for select to reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy administer_team on care_case for update to reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy open_case_admin on care_case for insert to reweave_admin
  with check (clinic_id = (select viewer_clinic()));

-- case_member: the team sees all, a client the own row
grant select, insert, update on case_member to reweave_app;
create policy team on case_member for select to reweave_app using (sees_case(case_id));
create policy self on case_member for select to reweave_app using (person_id = (select viewer()));
create policy open_case on case_member for insert to reweave_app
  with check (clinic_id = (select viewer_clinic()) and opened_now(case_id));
create policy lead_adds on case_member for insert to reweave_app
  with check (relation <> 'CLIENT' and person_id <> (select viewer()) and sees_case(case_id));
create policy lead on case_member for update to reweave_app
  using (relation <> 'CLIENT' and sees_case(case_id));
grant select, insert, update on case_member to reweave_admin;
create policy administer on case_member to reweave_admin using (clinic_id = (select viewer_clinic()));

-- suitability: staff alone
grant select, insert on suitability_decision, individual_interview to reweave_app;
create policy team on suitability_decision for select to reweave_app using (sees_case(case_id));
create policy decide on suitability_decision for insert to reweave_app with check (sees_case(case_id));
create policy team on individual_interview for select to reweave_app using (sees_case(case_id));
create policy decide on individual_interview for insert to reweave_app with check (sees_case(case_id));

-- appointments: the team, who attends, and administrators
grant select, insert, update on appointment, attendance to reweave_app, reweave_admin;
create policy team on appointment to reweave_app using (sees_case(case_id));
create policy attendee on appointment for select to reweave_app using (attends(id));
create policy administer on appointment to reweave_admin using (clinic_id = (select viewer_clinic()));
create policy team on attendance to reweave_app using (sees_case(case_id));
create policy self on attendance for select to reweave_app using (client_id = (select viewer()));
create policy administer on attendance to reweave_admin using (clinic_id = (select viewer_clinic()));

-- audit: everybody writes, only the privacy officer and the chainer read; nobody changes
grant insert on audit_event to reweave_app, reweave_admin, reweave_privacy;
create policy write on audit_event for insert to reweave_app, reweave_admin, reweave_privacy
  with check (clinic_id = (select viewer_clinic()));
grant select on audit_event to reweave_privacy, reweave_chainer;
create policy inspect on audit_event for select to reweave_privacy
  using (clinic_id = (select viewer_clinic()));
create policy chain on audit_event for select to reweave_chainer using (true);

-- outbox: written by use cases, read by the worker alone
grant insert on outbox to reweave_app, reweave_admin, reweave_privacy;
create policy write on outbox for insert to reweave_app, reweave_admin, reweave_privacy
  with check (clinic_id = (select viewer_clinic()));

-- idempotency: the own keys
grant select, insert on idempotency_key to reweave_app, reweave_admin;
create policy own on idempotency_key to reweave_app, reweave_admin
  using (person_id = (select viewer()));
