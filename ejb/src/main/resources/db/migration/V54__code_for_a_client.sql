-- The login of a client of a case, for its lead, who hands over a password for one use in person. Whatever was
-- signed in before is over.
create function hand_over_login(c uuid, client uuid) returns table (subject uuid, username text)
language sql volatile security definer set search_path = reweave as $$
  update login l set valid_from = now()
  from account a
  where l.person_id = client and a.person_id = l.person_id and a.kind = 'CLIENT' and a.enabled
    and a.state in ('INVITED', 'ACTIVE') and a.clinic_id = viewer_clinic()
    and exists (select from case_member m where m.case_id = c and m.person_id = client
      and m.relation = 'CLIENT' and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
    and exists (select from case_member m where m.case_id = c and m.person_id = viewer()
      and m.relation = 'LEAD' and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
  returning l.subject, a.username
$$;
revoke execute on function hand_over_login(uuid, uuid) from public;
grant execute on function hand_over_login(uuid, uuid) to reweave_app;
alter function hand_over_login(uuid, uuid) owner to reweave_keeper;
