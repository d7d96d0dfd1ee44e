-- Worksheets of a clinic's own, and what each assignment was given with. Both tables are written
-- once: nobody may update or delete a row.
create table worksheet_text (
  clinic_id uuid not null references clinic (id),
  digest text not null,
  content text not null,
  primary key (clinic_id, digest)
);

-- A version without a digest takes the one before it back: ours is offered again, if there is one.
create table own_worksheet (
  id uuid primary key,
  clinic_id uuid not null references clinic (id),
  worksheet text not null,
  version int not null check (version > 0),
  digest text,
  based_on text,
  made_by uuid not null,
  made_at timestamptz not null,
  unique (clinic_id, worksheet, version),
  foreign key (clinic_id, digest) references worksheet_text (clinic_id, digest)
);
create index own_worksheet_by_digest on own_worksheet (digest);

alter table assignment add column worksheet_digest text;
alter table assignment
  add foreign key (clinic_id, worksheet_digest) references worksheet_text (clinic_id, digest);
create index assignment_by_worksheet on assignment (worksheet_digest);

alter table worksheet_text enable row level security;
alter table worksheet_text force row level security;
alter table own_worksheet enable row level security;
alter table own_worksheet force row level security;

grant select, insert on worksheet_text to reweave_app, reweave_admin, reweave_system;
create policy system on worksheet_text to reweave_system using (true) with check (true);
create policy own on worksheet_text for select to reweave_app, reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy keep on worksheet_text for insert to reweave_app, reweave_admin
  with check (clinic_id = (select viewer_clinic()));

grant select on own_worksheet to reweave_app, reweave_system;
grant select, insert on own_worksheet to reweave_admin;
create policy system on own_worksheet to reweave_system using (true) with check (true);
create policy own on own_worksheet for select to reweave_app, reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy make on own_worksheet for insert to reweave_admin
  with check (clinic_id = (select viewer_clinic()) and made_by = (select viewer()));
