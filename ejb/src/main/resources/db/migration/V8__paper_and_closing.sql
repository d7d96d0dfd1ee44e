-- Worksheets filled in on paper, entered by the treating therapists; and cases that are closed.

alter table entry add column entered_by uuid;

create policy entered on entry for insert to reweave_app
  with check (status = 'SUBMITTED' and entered_by = (select viewer()) and sees_case(case_id));

-- Whether a case takes new work. Clients may not read the case's row and administrators not its
-- content, so the answer comes past the policies. NULL to everybody else.
create function case_open(c uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select k.closed_on is null from care_case k
  where k.id = c and k.clinic_id = viewer_clinic()
    and (current_setting('role') = 'reweave_admin' or sees_case(c) or in_case(c))
$$;
revoke execute on function case_open(uuid) from public;
grant execute on function case_open(uuid) to reweave_app, reweave_admin;
alter function case_open(uuid) owner to reweave_keeper;
