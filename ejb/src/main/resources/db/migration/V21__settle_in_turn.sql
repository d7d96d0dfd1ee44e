-- Settling the caseload, mended twice. A mark for a membership that begins a moment later (the server's
-- clock may be ahead of the database's) stays until it has begun: it was consumed, and the case was in
-- nobody's list. And two requests of one person that settle the same case take turns: the second ran
-- into the first one's row.
set local role reweave_keeper;
drop function settle_caseload();
reset role;
create function settle_caseload() returns int
language plpgsql volatile security definer set search_path = reweave as $$
declare s uuid := viewer(); settled int := 0; c uuid;
begin
  for c in
    with due as (
      delete from caseload_mark k where k.staff_id = s
        and not exists (select from case_member x
          where x.case_id = k.case_id and x.person_id = s and x.valid_from > now())
      returning case_id)
    select case_id from due
    union
    select l.case_id from caseload l
      where l.staff_id = s and l.status = 'ACTIVE' and l.next_appointment <= now()
  loop
    if settled = 0 then
      perform pg_advisory_xact_lock(hashtextextended('settle ' || s, 0));
    end if;
    perform settle_case(s, c);
    settled := settled + 1;
  end loop;
  return settled;
end $$;
revoke execute on function settle_caseload() from public;
grant execute on function settle_caseload() to reweave_app;
alter function settle_caseload() owner to reweave_keeper;
