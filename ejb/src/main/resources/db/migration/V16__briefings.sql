-- What a client said before the first question: alone with a private device, later, or by phone. One row
-- of one size for each answer; the team sees it, the partner never.
create table screening_briefing (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  screening_id uuid not null,
  answer text not null check (answer in ('ALONE', 'LATER', 'BY_PHONE')),
  at timestamptz not null,
  foreign key (clinic_id, screening_id) references screening (clinic_id, id)
);
create index screening_briefing_by_screening on screening_briefing (screening_id, at desc);
create index screening_briefing_by_case on screening_briefing (case_id, at desc);
create index screening_briefing_by_client on screening_briefing (client_id);
alter table screening_briefing enable row level security;
alter table screening_briefing force row level security;
create policy system on screening_briefing to reweave_system using (true) with check (true);
grant select, insert on screening_briefing to reweave_system, reweave_app;
create policy team on screening_briefing for select to reweave_app using (sees_case(case_id));
create policy self on screening_briefing for select to reweave_app
  using (client_id = (select viewer()));
create policy answer on screening_briefing for insert to reweave_app
  with check (client_id = (select viewer()) and in_case(case_id));
