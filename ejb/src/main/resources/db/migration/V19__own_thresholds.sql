-- Thresholds of reliable change that a clinic sets for itself. Written once: nobody may update or
-- delete a row; one without points takes the version before it back.
create table own_threshold (
  id uuid primary key,
  clinic_id uuid not null references clinic (id),
  instrument text not null,
  version int not null check (version > 0),
  points int check (points > 0),
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  unique (clinic_id, instrument, version)
);
alter table own_threshold enable row level security;
alter table own_threshold force row level security;

grant select on own_threshold to reweave_app;
grant select, insert on own_threshold to reweave_admin;
create policy system on own_threshold to reweave_system using (true) with check (true);
create policy own on own_threshold for select to reweave_app, reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy make on own_threshold for insert to reweave_admin
  with check (clinic_id = (select viewer_clinic()) and made_by = (select viewer()));
