-- Homework: one draft at a time, and nothing submitted is ever changed. Scores that the lead released
-- to the client they are about.

create unique index entry_one_draft on entry (assignment_id) where status = 'DRAFT';

create policy drafts_only on entry as restrictive for update to reweave_app
  using (status = 'DRAFT') with check (true);

-- A response is not the client's to read once submitted. What the lead releases is a copy of its
-- total alone, in a row of its own.
create table released_score (
  screening_id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  instrument text not null,
  administered_on date not null,
  total bytea not null,
  released_by uuid not null,
  released_at timestamptz not null,
  foreign key (clinic_id, screening_id) references screening (clinic_id, id)
);
create index released_score_by_client on released_score (client_id, administered_on);
create index released_score_by_case on released_score (case_id);

alter table released_score enable row level security;
alter table released_score force row level security;
create policy system on released_score to reweave_system using (true) with check (true);
grant select, insert, update on released_score to reweave_system;
grant select, insert on released_score to reweave_app;
create policy team on released_score for select to reweave_app using (sees_case(case_id));
create policy release on released_score for insert to reweave_app with check (sees_case(case_id));
create policy self on released_score for select to reweave_app
  using (client_id = (select viewer()));
