-- Sessions that began before this are over, whatever Keycloak has heard of it.
alter table login add column valid_from timestamptz;
comment on column login.valid_from is 'a sign-in at or before this counts no more; null: every sign-in counts';

-- Who calls, and whether the call's sign-in still counts; began is null where no token stands behind a call.
drop function enter(uuid);
create function enter(who uuid, began timestamptz default null,
  out person uuid, out clinic uuid, out roles text[], out ended boolean)
language plpgsql security definer set search_path = reweave as $$
begin
  select l.person_id, l.clinic_id, l.roles, coalesce(began <= l.valid_from, false)
    into person, clinic, roles, ended
    from login l where l.subject = who and l.enabled;
  if ended then
    person := null;
    clinic := null;
  end if;
  perform set_config('app.viewer', coalesce(person::text, ''), true),
          set_config('app.clinic', coalesce(clinic::text, ''), true);
end $$;
revoke execute on function enter(uuid, timestamptz) from public;
grant execute on function enter(uuid, timestamptz)
  to reweave_app, reweave_admin, reweave_privacy, reweave_system;
alter function enter(uuid, timestamptz) owner to reweave_keeper;
