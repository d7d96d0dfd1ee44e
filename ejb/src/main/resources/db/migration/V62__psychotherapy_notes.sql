-- What somebody of a case's team writes down for themselves, kept apart from the record (45 CFR 164.501). A row is
-- its author's alone, and only while they are on the team; neither timers nor any other role read one.
create table psychotherapy_note (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  author_id uuid not null,
  body bytea not null,
  created_at timestamptz not null,
  changed_at timestamptz,
  version int not null,
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index psychotherapy_note_by_author on psychotherapy_note (author_id, case_id, created_at desc, id);
create index psychotherapy_note_by_case on psychotherapy_note (case_id);
alter table psychotherapy_note enable row level security;
alter table psychotherapy_note force row level security;
grant select, insert, update (body, changed_at, version), delete on psychotherapy_note to reweave_app;
create policy author on psychotherapy_note for select to reweave_app
  using (author_id = (select viewer()) and sees_case(case_id));
create policy write on psychotherapy_note for insert to reweave_app
  with check (author_id = (select viewer()) and clinic_id = (select viewer_clinic()) and sees_case(case_id));
-- What is held stands as it is; the latest word on holding counts, and is the team's to read.
create policy change on psychotherapy_note for update to reweave_app
  using (author_id = (select viewer()) and sees_case(case_id)
    and not coalesce((select h.held from legal_hold h where h.case_id = psychotherapy_note.case_id
      order by h.number desc limit 1), false));
create policy forget on psychotherapy_note for delete to reweave_app
  using (author_id = (select viewer()) and sees_case(case_id)
    and not coalesce((select h.held from legal_hold h where h.case_id = psychotherapy_note.case_id
      order by h.number desc limit 1), false));

-- Erasing a client takes the case's notes along: nobody but their author could say whom they are about.
create function forget_notes() returns trigger
language plpgsql security definer set search_path = reweave as $$
begin
  delete from psychotherapy_note where case_id = new.case_id;
  return null;
end $$;
create trigger forget_notes after update of status on erasure for each row
  when (new.status = 'DONE') execute function forget_notes();
grant select, delete on psychotherapy_note to reweave_keeper;
revoke execute on function forget_notes() from public;
alter function forget_notes() owner to reweave_keeper;
