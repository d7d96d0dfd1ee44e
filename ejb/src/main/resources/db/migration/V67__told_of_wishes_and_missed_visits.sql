-- What waits for a clinician and nobody has taken up is told to somebody: wishes to answer later or by phone, and
-- visits that were missed while a risk of suicide is followed. Only that it was told is kept here.

-- Visits that a client missed while a pathway for a high or moderate risk of suicide goes on, and for which no
-- outreach was begun; under the caller's own policies.
create function missed_visits(earliest timestamptz, latest timestamptz)
  returns table (appointment_id uuid, client_id uuid, clinic_id uuid, case_id uuid, starts_at timestamptz)
language sql stable set search_path = reweave as $$
  select distinct a.id, t.client_id, a.clinic_id, a.case_id, a.starts_at
  from obligation o
  join attendance t on t.client_id = o.client_id and t.case_id = o.case_id and t.attended is not true
  join appointment a on a.id = t.appointment_id and a.status in ('NO_SHOW', 'HELD')
    and a.starts_at > earliest and a.starts_at <= latest
  where o.ended_at is null and o.kind in ('SUICIDE_HIGH', 'SUICIDE_MODERATE')
    and not exists (select from obligation b where b.case_id = o.case_id and b.client_id = o.client_id
      and b.kind = 'SUICIDE_NO_SHOW' and b.since >= date_trunc('minute', a.starts_at))
$$;
revoke execute on function missed_visits(timestamptz, timestamptz) from public;
grant execute on function missed_visits(timestamptz, timestamptz) to reweave_app, reweave_system;
create index obligation_of_risk on obligation (case_id, client_id)
  where ended_at is null and kind in ('SUICIDE_HIGH', 'SUICIDE_MODERATE');

create table missed_visit_notice (
  appointment_id uuid not null,
  client_id uuid not null,
  level text not null check (level in ('LEAD', 'SUPERVISOR', 'CLINIC_LEAD')),
  clinic_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (appointment_id, client_id, level),
  -- Erasing a client takes the visits, and these with them.
  foreign key (appointment_id, client_id) references attendance (appointment_id, client_id) on delete cascade
);
create index missed_visit_notice_by_client on missed_visit_notice (client_id);
alter table missed_visit_notice enable row level security;
alter table missed_visit_notice force row level security;
create policy system on missed_visit_notice to reweave_system using (true) with check (true);
grant select, insert on missed_visit_notice to reweave_system;
grant select on attendance, appointment to reweave_system;

create table wish_notice (
  briefing_id uuid not null,
  level text not null check (level in ('LEAD', 'SUPERVISOR')),
  clinic_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (briefing_id, level),
  -- Erasing a client takes the wishes, and these with them.
  foreign key (clinic_id, case_id, briefing_id) references screening_briefing (clinic_id, case_id, id)
    on delete cascade
);
create index wish_notice_by_case on wish_notice (case_id);
alter table wish_notice enable row level security;
alter table wish_notice force row level security;
create policy system on wish_notice to reweave_system using (true) with check (true);
grant select, insert on wish_notice to reweave_system;
create index screening_briefing_wished on screening_briefing (at) where answer <> 'ALONE';
