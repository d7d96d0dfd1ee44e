-- A rule that is chosen once more is in force again when each has signed it once more.
alter table consent_signature drop constraint consent_signature_client_id_case_id_form_version_key;
create index consent_signature_by_client on consent_signature (client_id, case_id, form);
create or replace function signed_policy(c uuid) returns text
language sql stable set search_path = reweave as $$
  select p.policy from secrets_policy p
  where p.case_id = c
    and p.number = (select max(l.number) from secrets_policy l where l.case_id = c)
    and not exists (select from case_member m
      where m.case_id = c and m.relation = 'CLIENT'
        and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
        and not exists (select from consent_signature s
          where s.case_id = c and s.client_id = m.person_id and s.form = p.policy
            and s.signed_at >= p.chosen_at))
$$;
