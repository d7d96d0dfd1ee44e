-- Holds on a case, and erasing one client's record so that the partner's stays whole.

-- What was said about holding a case, in turns; the latest counts. Written once.
create table legal_hold (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  number int not null check (number > 0),
  held boolean not null,
  reason bytea not null,
  by_id uuid not null,
  at timestamptz not null,
  unique (case_id, number),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy system on legal_hold to reweave_system using (true) with check (true);
grant select, insert on legal_hold to reweave_system, reweave_app, reweave_privacy;
create policy team on legal_hold for select to reweave_app using (sees_case(case_id));
create policy lead on legal_hold for insert to reweave_app
  with check (by_id = (select viewer()) and treats_case(case_id));
create policy privacy on legal_hold for select to reweave_privacy
  using (clinic_id = (select viewer_clinic()));
create policy hold on legal_hold for insert to reweave_privacy
  with check (clinic_id = (select viewer_clinic()) and by_id = (select viewer()));

-- That one client's record is to be erased, and what came of it. A privacy officer decides; the row of one
-- that was asked for by the clock has no person behind it.
create table erasure (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  ground text not null check (ground in ('CLIENT_ASKED', 'RETENTION_OVER')),
  status text not null check (status in ('ASKED', 'DECLINED', 'DONE')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  check ((status = 'ASKED') = (decided_by is null)),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index erasure_by_case on erasure (case_id, asked_at desc);
create index erasure_waiting on erasure (clinic_id, asked_at) where status = 'ASKED';
create unique index erasure_open on erasure (client_id, case_id) where status = 'ASKED';
alter table erasure enable row level security;
alter table erasure force row level security;
create policy system on erasure to reweave_system using (true) with check (true);
grant select, insert on erasure to reweave_system, reweave_app;
create policy team on erasure for select to reweave_app using (sees_case(case_id));
create policy ask on erasure for insert to reweave_app
  with check (ground = 'CLIENT_ASKED' and asked_by = (select viewer()) and treats_case(case_id));
grant select, update (status, decided_by, decided_at) on erasure to reweave_privacy;
create policy privacy on erasure for select to reweave_privacy
  using (clinic_id = (select viewer_clinic()));
create policy decline on erasure for update to reweave_privacy
  using (clinic_id = (select viewer_clinic()) and status = 'ASKED')
  with check (status = 'DECLINED' and decided_by = (select viewer()));

-- Why a client's record must not be erased now; NULL if nothing stands against it. Sees what its caller sees.
create function erasure_hindrance(c uuid, p uuid) returns text
language sql stable set search_path = reweave as $$
  select case
    when (select h.held from legal_hold h where h.case_id = c order by h.number desc limit 1) then 'HELD'
    when k.closed_on is null then 'CASE_OPEN'
    when exists (select from red_flag f where f.case_id = c and f.client_id = p and f.open_rank > 0)
      then 'OPEN_FLAGS'
    when exists (select from obligation o where o.case_id = c and o.client_id = p and o.ended_at is null)
      then 'OBLIGATION'
    when exists (select from access_request r
      where r.case_id = c and r.client_id = p and r.status = 'ASKED') then 'ACCESS_REQUEST' end
  from care_case k where k.id = c
$$;
revoke execute on function erasure_hindrance(uuid, uuid) from public;
grant execute on function erasure_hindrance(uuid, uuid) to reweave_app, reweave_system, reweave_keeper;

create function is_erased(c uuid, p uuid) returns boolean
language sql stable set search_path = reweave as $$
  select exists (select from erasure e where e.case_id = c and e.client_id = p and e.status = 'DONE')
$$;
revoke execute on function is_erased(uuid, uuid) from public;
grant execute on function is_erased(uuid, uuid) to reweave_keeper, reweave_system;

-- Erases what was asked for: everything of that client in that case, and name, login and address if they are a
-- client nowhere else. What is the partner's or both partners' stays. Returns NULL when it is done, else why not.
create function erase_client(e uuid) returns text
language plpgsql volatile security definer set search_path = reweave as $$
declare c uuid; p uuid; why text; flags uuid[]; screenings uuid[]; assignments uuid[]; own_releases uuid[];
begin
  select x.case_id, x.client_id into c, p from erasure x
    where x.id = e and x.clinic_id = viewer_clinic() and x.status = 'ASKED' for update;
  if not found then
    return 'NOT_THERE';
  end if;
  if exists (select from erasure x where x.id = e and x.asked_by = viewer()) then
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
grant select, update on erasure, release_act, case_member, care_case, account, person to reweave_keeper;
grant select on legal_hold to reweave_keeper;
grant insert on outbox to reweave_keeper;
grant select, delete on report, flag_escalation, on_call_notice, review_notice, red_flag_step, red_flag,
  released_score, screening_briefing, screening_draft, response, screening, entry_review, entry, entry_draft, assignment_pair, assignment, safety_plan,
  profile, profile_draft, consent_signature, team_notice, individual_interview, suitability_decision, case_turn,
  attendance, access_copy, access_decision, access_request, disclosure, release_act, release_party,
  record_release, safe_contact, idempotency_key, outbox, login,
  last_sign_in, directory_entry, obligation, obligation_task, obligation_notice to reweave_keeper;
revoke execute on function erase_client(uuid) from public;
grant execute on function erase_client(uuid) to reweave_privacy;
alter function erase_client(uuid) owner to reweave_keeper;

-- For how many years after it was closed a clinic keeps a record. The default is a proposal of ours.
alter table clinic add column retention_years int not null default 10
  check (retention_years between 1 and 100);
grant update (retention_years) on clinic to reweave_privacy;
create policy retention on clinic for update to reweave_privacy
  using (id = (select viewer_clinic())) with check (id = (select viewer_clinic()));

-- Puts every record whose time is over before the privacy officers of its clinic, who decide on each. One that
-- they kept comes again after a year. Sees what its caller sees.
create function ask_what_is_over(at timestamptz) returns table (clinic uuid, erasure uuid, care_case uuid)
language sql volatile set search_path = reweave as $$
  insert into erasure (id, clinic_id, case_id, client_id, ground, status, asked_by, asked_at)
  select gen_random_uuid(), k.clinic_id, k.id, m.person_id, 'RETENTION_OVER', 'ASKED',
    '00000000-0000-0000-0000-000000000000', at
  from care_case k
  join clinic n on n.id = k.clinic_id
  join (select distinct case_id, person_id from case_member
    where relation = 'CLIENT' and valid_from is not null) m on m.case_id = k.id
  where k.closed_on + make_interval(years => n.retention_years) <= at
    and not exists (select from erasure e where e.case_id = k.id and e.client_id = m.person_id
      and (e.status <> 'DECLINED' or e.decided_at > at - interval '1 year'))
    and erasure_hindrance(k.id, m.person_id) is null
  on conflict do nothing
  returning clinic_id, id, case_id
$$;
revoke execute on function ask_what_is_over(timestamptz) from public;
grant execute on function ask_what_is_over(timestamptz) to reweave_system;
