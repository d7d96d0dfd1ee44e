-- What was done counts as done at the time that is given with it, and when that was written down is kept beside it.
-- What is filled in is sealed as the words are.
alter table obligation_task
  add column noted_at timestamptz,
  add column fields bytea,
  add check ((noted_at is null) = (fields is null)),
  add check (noted_at is null or done_at <= noted_at);
grant update (noted_at, fields) on obligation_task to reweave_app;

-- That a second person agrees to the end of a contact at high risk: written once, and never changed.
alter table obligation add unique (clinic_id, case_id, id);
create table obligation_signature (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  obligation_id uuid not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  note bytea not null,
  -- Erasing a client takes the record, and these with it.
  foreign key (clinic_id, case_id, obligation_id) references obligation (clinic_id, case_id, id)
    on delete cascade
);
create index obligation_signature_of on obligation_signature (obligation_id, signed_at);
create index obligation_signature_by_case on obligation_signature (case_id);
alter table obligation_signature enable row level security;
alter table obligation_signature force row level security;
create policy system on obligation_signature to reweave_system using (true) with check (true);
grant select, insert on obligation_signature to reweave_system, reweave_app;
create policy team on obligation_signature for select to reweave_app using (sees_case(case_id));
create policy sign on obligation_signature for insert to reweave_app
  with check (signed_by = (select viewer()) and sees_case(case_id));
