-- Who is to have nothing to do with a case: family, friends, their own. Nothing says why. They are taken off
-- its team, nobody puts them on again, and no emergency opens it to them.
create table kept_off (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check (ended_by is distinct from person_id),
  check (num_nonnulls(ended_by, ended_at) in (0, 2)),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id),
  foreign key (clinic_id, person_id) references person (clinic_id, id)
);
create unique index kept_off_now on kept_off (case_id, person_id) where ended_at is null;
create index kept_off_by_person on kept_off (person_id);

-- True for whom the case is shut.
create function keeps_off(c uuid, p uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from kept_off k
    where k.case_id = c and k.person_id = p and k.ended_at is null)
$$;

alter table kept_off enable row level security;
alter table kept_off force row level security;
create policy system on kept_off to reweave_system using (true) with check (true);
grant select on kept_off to reweave_system, reweave_keeper;
grant insert on kept_off to reweave_app;
create policy declare on kept_off for insert to reweave_app
  with check (person_id = (select viewer()) and kept_by = (select viewer())
    and clinic_id = (select viewer_clinic()) and sees_case(case_id) and ended_at is null);
grant select, insert, update (ended_by, ended_at) on kept_off to reweave_admin;
create policy administer on kept_off for select to reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy keep on kept_off for insert to reweave_admin
  with check (kept_by = (select viewer()) and clinic_id = (select viewer_clinic()) and ended_at is null);
create policy lift on kept_off for update to reweave_admin
  using (clinic_id = (select viewer_clinic()) and ended_at is null)
  with check (clinic_id = (select viewer_clinic()) and ended_by = (select viewer()));

-- The last wall behind every way onto a team: nobody whom the case is shut to, and nobody who is or was in
-- care there.
create function guard_team() returns trigger
language plpgsql security definer set search_path = reweave as $$
begin
  if keeps_off(new.case_id, new.person_id) or exists (select from case_member m
      where m.case_id = new.case_id and m.person_id = new.person_id and m.relation = 'CLIENT') then
    raise exception 'kept off this case' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_on_insert before insert on case_member for each row
  when (new.relation <> 'CLIENT') execute function guard_team();
create trigger guard_on_update before update of person_id, case_id, relation, valid_from on case_member
  for each row when (new.relation <> 'CLIENT' and new.valid_to is null) execute function guard_team();

revoke execute on function keeps_off(uuid, uuid) from public;
grant execute on function keeps_off(uuid, uuid) to reweave_app, reweave_admin, reweave_privacy;
alter function keeps_off(uuid, uuid) owner to reweave_keeper;
revoke execute on function guard_team() from public;
alter function guard_team() owner to reweave_keeper;

-- Neither does an emergency open it to them, nor do they review one.
set local role reweave_keeper;
create or replace function emergency_until(c uuid) returns timestamptz
language sql stable security definer set search_path = reweave as $$
  select max(e.ends_at) from emergency_access e
  join emergency_reader r on r.person_id = e.person_id and r.ended_at is null
  where e.person_id = viewer() and e.case_id = c and e.ended_at is null and e.ends_at > now()
    and not keeps_off(c, viewer())
$$;
create or replace function opens_in_emergency(c uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from emergency_reader r
      join account a on a.person_id = r.person_id and a.kind = 'STAFF' and a.enabled
      where r.person_id = viewer() and r.ended_at is null)
    and exists (select from care_case k where k.id = c and k.clinic_id = viewer_clinic())
    and not treats_case(c) and not keeps_off(c, viewer())
$$;
reset role;
alter policy inspect on emergency_access
  using (clinic_id = (select viewer_clinic()) and not keeps_off(case_id, (select viewer())));
