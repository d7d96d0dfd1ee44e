-- The database's roles. Run by a superuser in the database of Reweave, before the first migration and
-- after each upgrade; may be run again at any time. Passwords are set apart from this file.
--
-- NOINHERIT must stand before any grant: a login that inherits has the grants and the policies of
-- every role it may take, without taking it.
do $$
declare r text;
begin
  if not exists (select from pg_roles where rolname = 'reweave_app') then
    create role reweave_app login noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'reweave_migrator') then
    create role reweave_migrator login noinherit;
  end if;
  -- keeper runs the few functions that must see past the policies; nobody can take it but the owner.
  foreach r in array array['reweave_owner', 'reweave_keeper', 'reweave_admin', 'reweave_privacy',
                           'reweave_chainer', 'reweave_system'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I nologin noinherit', r);
    end if;
  end loop;
end $$;

alter role reweave_app noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
alter role reweave_keeper bypassrls;
grant reweave_owner to reweave_migrator;
grant reweave_keeper to reweave_owner;
grant reweave_admin, reweave_privacy, reweave_chainer, reweave_system to reweave_app;

create schema if not exists reweave authorization reweave_owner;
revoke all on schema public from public;
alter role reweave_app set search_path = reweave;
alter role reweave_migrator set search_path = reweave;
-- Policies make planning dearer than most of our queries; their plans do not depend on the values.
alter role reweave_app set plan_cache_mode = 'force_generic_plan';
alter role reweave_app set statement_timeout = '5s';
alter role reweave_app set lock_timeout = '2s';
alter role reweave_app set idle_in_transaction_session_timeout = '30s';
