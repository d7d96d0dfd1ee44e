-- The privacy officer reads no person and no case. Beside the access log she sees names and case
-- numbers alone, of her own clinic.
create function audit_names(ids uuid[]) returns table (id uuid, name text)
language sql stable security definer set search_path = reweave as $$
  select a.person_id, a.display_name from account a
  where a.person_id = any (ids) and a.clinic_id = viewer_clinic()
  union all
  select k.id, 'C-' || k.number from care_case k
  where k.id = any (ids) and k.clinic_id = viewer_clinic()
$$;
create function audit_case(n bigint) returns uuid
language sql stable security definer set search_path = reweave as $$
  select k.id from care_case k where k.number = n and k.clinic_id = viewer_clinic()
$$;
create function audit_people(q text) returns table (id uuid, name text)
language sql stable security definer set search_path = reweave as $$
  select a.person_id, a.display_name from account a
  where a.clinic_id = viewer_clinic() and strpos(lower(a.display_name), lower(q)) > 0
  order by a.display_name, a.person_id limit 20
$$;
do $$
declare f text;
begin
  foreach f in array array['audit_names(uuid[])', 'audit_case(bigint)', 'audit_people(text)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to reweave_privacy', f);
    execute format('alter function %s owner to reweave_keeper', f);
  end loop;
end $$;

-- The access log by person and by deed.
create index audit_by_actor on audit_event (clinic_id, actor, at desc, id);
create index audit_by_action on audit_event (clinic_id, action, at desc, id);
