-- Emergency access: whoever the privacy officer named beforehand reads one case for an hour without being on
-- its team. Each opening is told, marked in the audit trail and reviewed within three days.
create table emergency_reader (
  id uuid primary key,
  clinic_id uuid not null,
  person_id uuid not null,
  named_by uuid not null,
  named_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check (person_id <> named_by),
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
create unique index emergency_reader_now on emergency_reader (person_id) where ended_at is null;
create index emergency_reader_by_clinic on emergency_reader (clinic_id, named_at);

create table emergency_access (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  reason text not null check (reason in
    ('DANGER_TO_SELF', 'DANGER_FROM_OTHERS', 'CHILD_IN_DANGER', 'MEDICAL', 'OTHER')),
  note bytea not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  review_by timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  finding text check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  finding_note bytea,
  escalated_at timestamptz,
  version int not null,
  check (ends_at - opened_at = interval '60 minutes'),
  check (review_by - opened_at = interval '72 hours'),
  check (num_nonnulls(reviewed_by, reviewed_at, finding, finding_note) in (0, 4)),
  check (reviewed_by is distinct from person_id),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id),
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
create index emergency_access_by_person on emergency_access (person_id, case_id, ends_at);
create index emergency_access_by_case on emergency_access (case_id, opened_at desc);
create index emergency_access_by_clinic on emergency_access (clinic_id, opened_at desc);
create index emergency_access_to_review on emergency_access (review_by) where reviewed_at is null;

-- Until when the viewer reads the case in an emergency; NULL if not at all. Asked at each request, so it
-- ends with the hour, by the own hand, or when the privacy officer takes the person off the list.
create function emergency_until(c uuid) returns timestamptz
language sql stable security definer set search_path = reweave as $$
  select max(e.ends_at) from emergency_access e
  join emergency_reader r on r.person_id = e.person_id and r.ended_at is null
  where e.person_id = viewer() and e.case_id = c and e.ended_at is null and e.ends_at > now()
$$;

-- True for a client of a case that the viewer reads in an emergency.
create function emergency_of(p uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from case_member m
    where m.person_id = p and m.relation = 'CLIENT' and m.valid_from <= now()
      and (m.valid_to is null or m.valid_to > now()) and emergency_until(m.case_id) is not null)
$$;

-- True if the viewer was named and the case is another's of the clinic.
create function opens_in_emergency(c uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from emergency_reader r
      join account a on a.person_id = r.person_id and a.kind = 'STAFF' and a.enabled
      where r.person_id = viewer() and r.ended_at is null)
    and exists (select from care_case k where k.id = c and k.clinic_id = viewer_clinic())
    and not treats_case(c)
$$;

-- The clinic's cases with a client of that name, for who was named: numbers and names, ten at most.
create function find_in_emergency(q text)
returns table (case_id uuid, number bigint, names text[])
language sql stable security definer set search_path = reweave as $$
  select k.id, k.number, array_agg(m.display_name order by m.valid_from, m.id)
  from care_case k join case_member m on m.case_id = k.id and m.relation = 'CLIENT'
  where k.clinic_id = viewer_clinic() and opens_in_emergency(k.id)
    and exists (select from case_member x where x.case_id = k.id and x.relation = 'CLIENT'
      and strpos(lower(x.display_name), lower(q)) > 0)
  group by k.id order by k.closed_on nulls first, k.number desc limit 10
$$;

-- Whom an opening is told at once: who leads the case, and the clinic's privacy officers.
create function told_of_emergency(c uuid) returns setof uuid
language sql stable security definer set search_path = reweave as $$
  select a.person_id from account a
  where a.clinic_id = viewer_clinic() and a.enabled and a.person_id <> viewer()
    and emergency_until(c) is not null
    and ('privacy-officer' = any (a.roles) or a.person_id in (select m.person_id from case_member m
      where m.case_id = c and m.relation = 'LEAD' and m.valid_from <= now()
        and (m.valid_to is null or m.valid_to > now())))
$$;

-- What the clinic's lead is told of: which openings nobody has reviewed in time.
create function overdue_emergencies() returns table (number bigint, reader text, opened_at timestamptz)
language sql stable security definer set search_path = reweave as $$
  select k.number, a.display_name, e.opened_at from emergency_access e
  join care_case k on k.id = e.case_id join account a on a.person_id = e.person_id
  where e.clinic_id = viewer_clinic() and e.escalated_at is not null and e.reviewed_at is null
    and viewer() in (select answers_for(viewer_clinic()))
  order by e.opened_at, k.number
$$;

grant select on emergency_reader, emergency_access to reweave_keeper;
do $$
declare f text;
begin
  foreach f in array array['emergency_until(uuid)', 'emergency_of(uuid)', 'opens_in_emergency(uuid)',
                           'find_in_emergency(text)', 'told_of_emergency(uuid)', 'overdue_emergencies()'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to reweave_app', f);
    execute format('alter function %s owner to reweave_keeper', f);
  end loop;
end $$;

alter table emergency_reader enable row level security;
alter table emergency_reader force row level security;
create policy system on emergency_reader to reweave_system using (true) with check (true);
grant select, insert on emergency_reader to reweave_system;
grant select on emergency_reader to reweave_app;
create policy self on emergency_reader for select to reweave_app using (person_id = (select viewer()));
grant select, insert, update (ended_by, ended_at) on emergency_reader to reweave_privacy;
create policy inspect on emergency_reader for select to reweave_privacy
  using (clinic_id = (select viewer_clinic()));
create policy name on emergency_reader for insert to reweave_privacy
  with check (clinic_id = (select viewer_clinic()) and named_by = (select viewer()) and ended_at is null);
create policy take_off on emergency_reader for update to reweave_privacy
  using (clinic_id = (select viewer_clinic()) and ended_at is null)
  with check (clinic_id = (select viewer_clinic()) and ended_by = (select viewer()));

alter table emergency_access enable row level security;
alter table emergency_access force row level security;
create policy system on emergency_access to reweave_system using (true) with check (true);
grant select, update on emergency_access to reweave_system;
grant select, insert, update (ended_at, version) on emergency_access to reweave_app;
create policy self on emergency_access for select to reweave_app using (person_id = (select viewer()));
create policy team on emergency_access for select to reweave_app using (sees_case(case_id));
create policy open on emergency_access for insert to reweave_app
  with check (person_id = (select viewer()) and clinic_id = (select viewer_clinic())
    and opens_in_emergency(case_id) and reviewed_at is null and ended_at is null
    and opened_at between now() - interval '1 minute' and now() + interval '1 minute');
create policy finish on emergency_access for update to reweave_app
  using (person_id = (select viewer()))
  with check (person_id = (select viewer()) and ended_at is not null);
grant select, update (reviewed_by, reviewed_at, finding, finding_note, version)
  on emergency_access to reweave_privacy;
create policy inspect on emergency_access for select to reweave_privacy
  using (clinic_id = (select viewer_clinic()));
create policy review on emergency_access for update to reweave_privacy
  using (clinic_id = (select viewer_clinic()) and reviewed_at is null)
  with check (clinic_id = (select viewer_clinic()) and reviewed_by = (select viewer()));

-- What is read in an emergency: who is in care, what is known of danger, the plans against it, when they
-- come and how they may be reached. Nothing else of the record, and nothing can be written.
create policy urgent on care_case for select to reweave_app using (emergency_until(id) is not null);
create policy urgent on case_member for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on case_turn for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on suitability_decision for select to reweave_app
  using (emergency_until(case_id) is not null);
create policy urgent on individual_interview for select to reweave_app
  using (emergency_until(case_id) is not null);
create policy urgent on appointment for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on attendance for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on screening for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on response for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on screening_briefing for select to reweave_app
  using (emergency_until(case_id) is not null);
create policy urgent on red_flag for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on red_flag_step for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on flag_escalation for select to reweave_app
  using (emergency_until(case_id) is not null);
create policy urgent on safety_plan for select to reweave_app using (emergency_until(case_id) is not null);
create policy urgent on secrets_policy for select to reweave_app
  using (emergency_until(case_id) is not null);
create policy urgent on consent_signature for select to reweave_app
  using (emergency_until(case_id) is not null);
create policy urgent on safe_contact for select to reweave_app using (emergency_of(client_id));
create policy urgent on account for select to reweave_app using (emergency_of(person_id));

-- The trail says of itself what was read in an emergency, whichever code wrote it.
alter table audit_event add column purpose text check (purpose = 'EMERGENCY');
create function mark_emergency() returns trigger
language plpgsql security definer set search_path = reweave as $$
begin
  new.purpose := case when exists (select from emergency_access e
    where e.person_id = new.actor and e.case_id = new.case_id and e.ended_at is null
      and e.ends_at > now()) then 'EMERGENCY' end;
  return new;
end $$;
create trigger mark_emergency before insert on audit_event for each row
  when (new.case_id is not null) execute function mark_emergency();
revoke execute on function mark_emergency() from public;
alter function mark_emergency() owner to reweave_keeper;
