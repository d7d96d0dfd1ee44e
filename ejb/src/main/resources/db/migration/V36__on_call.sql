-- Who is on call outside a clinic's hours, and whom a new and grave flag was told to there. A duty is taken
-- back, never changed.
create table on_call_duty (
  id uuid primary key,
  clinic_id uuid not null,
  staff_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  made_by uuid not null,
  made_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version int not null,
  check (from_at < to_at),
  unique (clinic_id, id),
  foreign key (clinic_id, staff_id) references person (clinic_id, id)
);
create index on_call_duty_by_staff on on_call_duty (staff_id, to_at);
create index on_call_duty_by_time on on_call_duty (clinic_id, to_at) where withdrawn_at is null;

create table on_call_notice (
  flag_id uuid not null,
  duty_id uuid not null,
  clinic_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (flag_id, duty_id),
  foreign key (clinic_id, flag_id) references red_flag (clinic_id, id),
  foreign key (clinic_id, duty_id) references on_call_duty (clinic_id, id)
);
create index on_call_notice_by_duty on on_call_notice (duty_id);

-- Whether the viewer answers for the own clinic: its named lead, or where there is none its supervisors.
create function answers_for_own_clinic() returns boolean
language sql stable security definer set search_path = reweave as $$
  select viewer() in (select answers_for(viewer_clinic()))
$$;
revoke execute on function answers_for_own_clinic() from public;
grant execute on function answers_for_own_clinic() to reweave_app;
alter function answers_for_own_clinic() owner to reweave_keeper;

-- Whether a clinic is closed at a moment, by the clock on its wall.
create function closed_at(about clinic, at timestamptz) returns boolean language sql stable as $$
  select not (extract(isodow from local)::int = any (about.open_days)
    and local::date <> all (about.holidays)
    and local::time >= about.opens and local::time < about.closes)
  from (select at at time zone about.zone as local) there
$$;

-- In which cases something grave was told to the viewer, who is on call now, and nobody has acknowledged it.
-- The case itself only where the viewer is on its team; else its number and whom to ask.
create function waiting_on_call()
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
    and d.from_at <= now() and d.to_at > now()
  group by k.id, k.number, l.display_name, l.email
  order by min(f.raised_at), k.number
$$;
grant select on on_call_duty, on_call_notice to reweave_keeper;
revoke execute on function waiting_on_call() from public;
grant execute on function waiting_on_call() to reweave_app;
alter function waiting_on_call() owner to reweave_keeper;

alter table on_call_duty enable row level security;
alter table on_call_duty force row level security;
create policy system on on_call_duty to reweave_system using (true) with check (true);
grant select, insert, update on on_call_duty to reweave_system;
grant select, insert, update (withdrawn_by, withdrawn_at, version) on on_call_duty to reweave_app;
create policy staff on on_call_duty for select to reweave_app
  using (clinic_id = (select viewer_clinic()) and exists (select from account a
    where a.person_id = (select viewer()) and a.kind = 'STAFF'));
create policy keep on on_call_duty for insert to reweave_app
  with check (clinic_id = (select viewer_clinic()) and made_by = (select viewer())
    and (select answers_for_own_clinic()));
create policy take_back on on_call_duty for update to reweave_app
  using (clinic_id = (select viewer_clinic()) and (select answers_for_own_clinic()));

alter table on_call_notice enable row level security;
alter table on_call_notice force row level security;
create policy system on on_call_notice to reweave_system using (true) with check (true);
grant select, insert on on_call_notice to reweave_system;
