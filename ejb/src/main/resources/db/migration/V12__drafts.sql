-- What a client has typed into a worksheet so far gets a table of its own. An entry is what was handed
-- in: inserted once, read by the team, and by its author never again.

create table entry_draft (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  assignment_id uuid not null,
  fields bytea not null,
  difficulty smallint check (difficulty between 0 and 10),
  usefulness smallint check (usefulness between 0 and 10),
  saved_at timestamptz not null,
  submitted_at timestamptz,
  version int not null,
  foreign key (clinic_id, assignment_id) references assignment (clinic_id, id)
);
comment on column entry_draft.id is 'becomes the id of the entry';
comment on column entry_draft.submitted_at is 'when it was handed in: from then on the row is empty';
create unique index entry_draft_one on entry_draft (assignment_id) where submitted_at is null;
create index entry_draft_by_assignment on entry_draft (assignment_id);
create index entry_draft_by_client on entry_draft (client_id);

-- The owner is held to the policies too, and has none: they are lifted while rows move.
alter table entry no force row level security;
insert into entry_draft
  select id, clinic_id, case_id, client_id, assignment_id, fields, difficulty, usefulness, saved_at,
    null, version
  from entry where status = 'DRAFT';
insert into entry_draft
  select id, clinic_id, case_id, client_id, assignment_id, '', null, null, saved_at, submitted_at, 0
  from entry where status = 'SUBMITTED' and entered_by is null;
delete from entry where status = 'DRAFT';

drop policy team on entry;
drop policy self on entry;
drop policy drafts_only on entry;
drop policy entered on entry;
drop index entry_one_draft;
drop index entry_by_assignment;
alter table entry drop column status, drop column saved_at, drop column version,
  alter column submitted_at set not null;
create index entry_by_assignment on entry (assignment_id, submitted_at desc);
alter table entry force row level security;

revoke update on entry from reweave_app, reweave_system;
create policy team on entry for select to reweave_app using (sees_case(case_id));
create policy submit on entry for insert to reweave_app
  with check (entered_by is null and client_id = (select viewer()) and in_case(case_id));
create policy entered on entry for insert to reweave_app
  with check (entered_by = (select viewer()) and sees_case(case_id));

alter table entry_draft enable row level security;
alter table entry_draft force row level security;
create policy system on entry_draft to reweave_system using (true) with check (true);
grant select, insert, update on entry_draft to reweave_system, reweave_app;
create policy self on entry_draft to reweave_app
  using (client_id = (select viewer())) with check (client_id = (select viewer()) and in_case(case_id));
