-- Leave to give parts of a record to somebody outside, what each of those whose parts they are did about
-- it, and what went out. All four tables are written once: nobody may update or delete a row.
create table record_release (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid,
  own boolean not null,
  safety boolean not null,
  terms bytea not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  expires_on date not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  -- Joint parts stand alone: else one partner would see what of the other's own is given away.
  check ((client_id is not null) = (own or safety)),
  unique (clinic_id, id),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
comment on column record_release.client_id is 'null: joint parts';
create index record_release_by_case on record_release (case_id, drafted_at desc);

create table release_party (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  release_id uuid not null,
  client_id uuid not null,
  unique (clinic_id, id),
  unique (release_id, client_id),
  foreign key (clinic_id, release_id) references record_release (clinic_id, id)
);
comment on column release_party.id is 'what the client knows the release by';
create index release_party_by_client on release_party (client_id);
create index release_party_by_case on release_party (case_id);

create table release_act (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  party_id uuid not null,
  client_id uuid not null,
  answer text not null check (answer in ('SIGNED', 'REFUSED', 'REVOKED')),
  name bytea not null,
  at timestamptz not null,
  foreign key (clinic_id, party_id) references release_party (clinic_id, id)
);
create index release_act_by_party on release_act (party_id, at desc);
create index release_act_by_client on release_act (client_id);

create table disclosure (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  release_id uuid not null,
  parts text[] not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  sent_on date not null,
  what bytea not null,
  logged_by uuid not null,
  logged_at timestamptz not null,
  foreign key (clinic_id, release_id) references record_release (clinic_id, id)
);
create index disclosure_by_release on disclosure (release_id, sent_on desc);
create index disclosure_by_case on disclosure (case_id);

alter table record_release enable row level security;
alter table record_release force row level security;
alter table release_party enable row level security;
alter table release_party force row level security;
alter table release_act enable row level security;
alter table release_act force row level security;
alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy system on record_release to reweave_system using (true) with check (true);
create policy system on release_party to reweave_system using (true) with check (true);
create policy system on release_act to reweave_system using (true) with check (true);
create policy system on disclosure to reweave_system using (true) with check (true);
grant select, insert on record_release, release_party, release_act, disclosure
  to reweave_system, reweave_app;

-- A client reaches a release, and what went out, through the one row of its parties that they see: the
-- own. It stays theirs after they left the case.
create policy team on release_party for select to reweave_app using (sees_case(case_id));
create policy self on release_party for select to reweave_app using (client_id = (select viewer()));
create policy draft on release_party for insert to reweave_app with check (treats_case(case_id));

create policy team on record_release for select to reweave_app using (sees_case(case_id));
create policy party on record_release for select to reweave_app
  using (exists (select from release_party p where p.release_id = record_release.id));
create policy draft on record_release for insert to reweave_app
  with check (drafted_by = (select viewer()) and treats_case(case_id));

create policy team on release_act for select to reweave_app using (sees_case(case_id));
create policy self on release_act for select to reweave_app using (client_id = (select viewer()));
create policy answer on release_act for insert to reweave_app
  with check (client_id = (select viewer()) and exists (select from release_party p
    where p.id = party_id and p.client_id = (select viewer())));

create policy team on disclosure for select to reweave_app using (sees_case(case_id));
create policy party on disclosure for select to reweave_app
  using (exists (select from release_party p where p.release_id = disclosure.release_id));
create policy log on disclosure for insert to reweave_app
  with check (logged_by = (select viewer()) and treats_case(case_id));
