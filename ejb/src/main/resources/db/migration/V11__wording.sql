-- The wording of third-party questionnaires, loaded by a clinic. A version is never changed: nobody
-- may update or delete one.
create table wording (
  id uuid primary key,
  clinic_id uuid not null references clinic (id),
  instrument text not null,
  version int not null check (version > 0),
  words text not null check (words is json object),
  language text,
  by_order boolean not null,
  declaration text,
  loaded_by uuid not null,
  loaded_at timestamptz not null,
  unique (clinic_id, id),
  unique (clinic_id, instrument, version)
);
alter table wording enable row level security;
alter table wording force row level security;
create policy system on wording to reweave_system using (true) with check (true);

grant select on wording to reweave_app;
grant select, insert on wording to reweave_admin;
create policy own on wording for select to reweave_app, reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy load on wording for insert to reweave_admin
  with check (clinic_id = (select viewer_clinic()) and loaded_by = (select viewer()));

-- Under which words a questionnaire was given; null where it had none of the clinic's, and from paper.
alter table screening add column wording_id uuid;
alter table screening add foreign key (clinic_id, wording_id) references wording (clinic_id, id);
create index screening_by_wording on screening (wording_id) where wording_id is not null;

-- Released scores of different wordings are no more joined than the team's.
alter table released_score add column wording int;
