-- Forms that each client signs alone, and the rule on what is said alone. Both tables are written once:
-- nobody may update or delete a row.
create table secrets_policy (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  number int not null check (number > 0),
  policy text not null check (policy in ('NO_SECRETS', 'LIMITED', 'CONFIDENTIAL')),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  unique (case_id, number),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
alter table secrets_policy enable row level security;
alter table secrets_policy force row level security;
create policy system on secrets_policy to reweave_system using (true) with check (true);
grant select, insert on secrets_policy to reweave_system, reweave_app;
create policy team on secrets_policy for select to reweave_app using (sees_case(case_id));
create policy client on secrets_policy for select to reweave_app using (in_case(case_id));
create policy choose on secrets_policy for insert to reweave_app
  with check (chosen_by = (select viewer()) and treats_case(case_id));

create table consent_signature (
  id uuid primary key,
  clinic_id uuid not null,
  case_id uuid not null,
  client_id uuid not null,
  form text not null,
  version int not null check (version > 0),
  language text not null,
  title text not null,
  words text not null,
  name bytea not null,
  signed_at timestamptz not null,
  unique (client_id, case_id, form, version),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
comment on column consent_signature.words is 'all that was signed, as it was shown';
create index consent_signature_by_case on consent_signature (case_id, client_id, signed_at desc);
alter table consent_signature enable row level security;
alter table consent_signature force row level security;
create policy system on consent_signature to reweave_system using (true) with check (true);
grant select, insert on consent_signature to reweave_system, reweave_app;
create policy team on consent_signature for select to reweave_app using (sees_case(case_id));
create policy self on consent_signature for select to reweave_app
  using (client_id = (select viewer()));
create policy sign on consent_signature for insert to reweave_app
  with check (client_id = (select viewer()) and in_case(case_id));

-- The rule that every client of the case has signed; NULL while one has not. Sees what its caller sees.
create function signed_policy(c uuid) returns text
language sql stable set search_path = reweave as $$
  select p.policy from secrets_policy p
  where p.case_id = c
    and p.number = (select max(l.number) from secrets_policy l where l.case_id = c)
    and not exists (select from case_member m
      where m.case_id = c and m.relation = 'CLIENT'
        and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
        and not exists (select from consent_signature s
          where s.case_id = c and s.client_id = m.person_id and s.form = p.policy))
$$;
revoke execute on function signed_policy(uuid) from public;
grant execute on function signed_policy(uuid) to reweave_app;
