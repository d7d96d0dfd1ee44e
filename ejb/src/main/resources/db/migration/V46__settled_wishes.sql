-- That a clinician settled what a client wished before the first question, and how. It stands in a table of its
-- own: a client may read the own answers before the questions, and nothing of this. What a client or whoever
-- holds the device says afterwards settles nothing.
alter table screening_briefing add unique (clinic_id, case_id, id);
create table wish_settlement (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  briefing_id uuid not null unique,
  settled_by uuid not null,
  settled_at timestamptz not null,
  note bytea not null,
  -- Erasing a client takes the wishes, and these with them.
  foreign key (clinic_id, case_id, briefing_id) references screening_briefing (clinic_id, case_id, id)
    on delete cascade
);
create index wish_settlement_by_case on wish_settlement (case_id);
alter table wish_settlement enable row level security;
alter table wish_settlement force row level security;
create policy system on wish_settlement to reweave_system using (true) with check (true);
grant select, insert on wish_settlement to reweave_system, reweave_app;
create policy team on wish_settlement for select to reweave_app using (sees_case(case_id));
create policy urgent on wish_settlement for select to reweave_app
  using (emergency_until(case_id) is not null);
create policy settle on wish_settlement for insert to reweave_app
  with check (settled_by = (select viewer()) and treats_case(case_id));
