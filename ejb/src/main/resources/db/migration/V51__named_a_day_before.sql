-- Whoever is named for emergencies may open a case a day later: the clinic's lead and the other privacy officers
-- are told at once, so nobody names an accomplice and opens a case in the same hour.
set local role reweave_keeper;
create or replace function opens_in_emergency(c uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from emergency_reader r
      join account a on a.person_id = r.person_id and a.kind = 'STAFF' and a.enabled
      where r.person_id = viewer() and r.ended_at is null
        and r.named_at <= now() - interval '24 hours')
    and exists (select from care_case k where k.id = c and k.clinic_id = viewer_clinic())
    and not treats_case(c) and not keeps_off(c, viewer())
$$;
reset role;

-- Who is told that somebody was named: the other privacy officers, and the clinic's lead or, where there is none
-- who can act, each supervisor; never who was named.
create function told_of_naming(named uuid) returns setof uuid
language sql stable security definer set search_path = reweave as $$
  select a.person_id from account a join clinic c on c.id = a.clinic_id
  where a.clinic_id = viewer_clinic() and a.enabled and a.person_id not in (viewer(), named)
    and ('privacy-officer' = any (a.roles)
      or 'supervisor' = any (a.roles)
        and (a.person_id = c.lead_id or not exists (select from account l
          where l.person_id = c.lead_id and l.enabled and 'supervisor' = any (l.roles))))
$$;
revoke execute on function told_of_naming(uuid) from public;
grant execute on function told_of_naming(uuid) to reweave_privacy;
alter function told_of_naming(uuid) owner to reweave_keeper;

alter policy name on emergency_reader
  with check (clinic_id = (select viewer_clinic()) and named_by = (select viewer()) and ended_at is null
    and named_at >= now() - interval '1 minute');
