-- Sessions at Keycloak that are over. Keycloak tells us of each, whichever of its clients it was ended by, and
-- people end their own; a token of such a session counts no more, whatever life it has left.
create table ended_session (
  notice text primary key,
  session text,
  subject uuid not null,
  ended_at timestamptz not null
);
comment on column ended_session.notice is 'the id of the notice, so that none is taken twice';
comment on column ended_session.session is 'the session''s id at Keycloak; null: all of this subject';
alter table ended_session enable row level security;
alter table ended_session force row level security;
create index ended_session_by_session on ended_session (session) where session is not null;
create index ended_session_by_time on ended_session (ended_at);

-- Reached by these two functions alone: nobody else has a grant on it.
grant select, insert, delete on ended_session to reweave_keeper;
grant update (valid_from) on login to reweave_keeper;
grant insert on audit_event to reweave_keeper;

-- Ends a session, or all of a subject where none is named; false if the notice was taken before. What ends
-- is what was signed in up to then. Rows are kept for two days: no session at Keycloak lives so long.
create function end_session(notice_id text, session_id text, who uuid, ended timestamptz, deed uuid)
returns boolean
language plpgsql security definer set search_path = reweave as $$
begin
  delete from ended_session where ended_at < now() - interval '2 days';
  insert into ended_session (notice, session, subject, ended_at)
    values (notice_id, session_id, who, ended) on conflict do nothing;
  if not found then
    return false;
  end if;
  if session_id is null then
    update login set valid_from = greatest(valid_from, ended) where subject = who;
  end if;
  insert into audit_event (id, clinic_id, at, actor, action, object_type, object_id, outcome)
    select deed, l.clinic_id, now(),
      coalesce(nullif(current_setting('app.viewer', true), '')::uuid, '00000000-0000-0000-0000-000000000000'),
      'sign-out', 'login', l.person_id, 'DONE'
    from login l where l.subject = who;
  return true;
end $$;
revoke execute on function end_session(text, text, uuid, timestamptz, uuid) from public;
grant execute on function end_session(text, text, uuid, timestamptz, uuid) to reweave_app;
alter function end_session(text, text, uuid, timestamptz, uuid) owner to reweave_keeper;

-- Who calls, and whether the call's sign-in still counts. A session's id may come again at the next sign-in
-- from the same browser, so its time is held against the end as well.
set local role reweave_keeper;
drop function enter(uuid, timestamptz);
reset role;
create function enter(who uuid, began timestamptz default null, session_id text default null,
  out person uuid, out clinic uuid, out roles text[], out ended boolean)
language plpgsql security definer set search_path = reweave as $$
begin
  select l.person_id, l.clinic_id, l.roles,
      coalesce(began <= l.valid_from, false)
        or exists (select from ended_session e where e.session = session_id and began <= e.ended_at)
    into person, clinic, roles, ended
    from login l where l.subject = who and l.enabled;
  if ended then
    person := null;
    clinic := null;
  end if;
  perform set_config('app.viewer', coalesce(person::text, ''), true),
          set_config('app.clinic', coalesce(clinic::text, ''), true);
end $$;
revoke execute on function enter(uuid, timestamptz, text) from public;
grant execute on function enter(uuid, timestamptz, text)
  to reweave_app, reweave_admin, reweave_privacy, reweave_system;
alter function enter(uuid, timestamptz, text) owner to reweave_keeper;
