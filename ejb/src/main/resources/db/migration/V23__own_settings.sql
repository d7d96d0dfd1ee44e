-- What a clinic sets for itself over ours: which questionnaires are given when, and by when a flag must
-- have been seen to. Written once: nobody may update or delete a row; one without content takes the
-- version before it back. Nothing in it is about anybody.
create table own_setting (
  id uuid primary key,
  clinic_id uuid not null references clinic (id),
  kind text not null check (kind in ('PROTOCOL', 'CLOCKS')),
  version int not null check (version > 0),
  content text,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  unique (clinic_id, kind, version)
);
alter table own_setting enable row level security;
alter table own_setting force row level security;

grant select on own_setting to reweave_app, reweave_system;
grant select, insert on own_setting to reweave_admin;
create policy system on own_setting to reweave_system using (true) with check (true);
create policy own on own_setting for select to reweave_app, reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy make on own_setting for insert to reweave_admin
  with check (clinic_id = (select viewer_clinic()) and made_by = (select viewer()));
