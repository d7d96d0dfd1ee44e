-- What administrators put right of people, here and at Keycloak.

-- Carries a person's name into the cases that hold a copy of it. What was erased stays erased. Returns the number of
-- clients' cases that are called anew.
create function carry_name(p uuid) returns int
language plpgsql volatile security definer set search_path = reweave as $$
declare titles int;
begin
  update case_member m set display_name = a.display_name, version = m.version + 1
    from account a
    where a.person_id = p and a.clinic_id = viewer_clinic() and m.person_id = p
      and not is_erased(m.case_id, p);
  update care_case k set version = k.version + 1, title = (
      select string_agg(case when is_erased(k.id, m.person_id) then 'Former client'
          else n.given_name end, ' & ' order by m.valid_from, m.id)
      from case_member m join person n on n.id = m.person_id
      where m.case_id = k.id and m.relation = 'CLIENT')
    where k.clinic_id = viewer_clinic() and exists (select from case_member m
      where m.case_id = k.id and m.person_id = p and m.relation = 'CLIENT');
  get diagnostics titles = row_count;
  return titles;
end $$;
revoke execute on function carry_name(uuid) from public;
grant execute on function carry_name(uuid) to reweave_admin;
alter function carry_name(uuid) owner to reweave_keeper;

-- Users of Keycloak who hold a role of ours without an account, as the clinic's last comparison found them. None of
-- them gets in; they are kept so that administrators see them.
create table directory_stranger (
  id uuid primary key,
  clinic_id uuid not null references clinic,
  subject uuid not null,
  username text,
  roles text[] not null,
  seen_at timestamptz not null,
  unique (clinic_id, subject)
);
comment on column directory_stranger.username is
  'none where clinics share the realm: they may be somebody of another clinic';
alter table directory_stranger enable row level security;
alter table directory_stranger force row level security;
create policy system on directory_stranger to reweave_system using (true) with check (true);
create policy administer on directory_stranger for select to reweave_admin
  using (clinic_id = (select viewer_clinic()));
grant select, insert, delete on directory_stranger to reweave_system;
grant select on directory_stranger to reweave_admin;
