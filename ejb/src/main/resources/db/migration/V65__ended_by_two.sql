-- What two people have to agree to ends by two: somebody else than who ends it has signed, and nothing was written down
-- since. A test compares the kinds with those of the contents.
create function ends_by_two() returns trigger language plpgsql set search_path = reweave as $$
begin
  if not exists (select from obligation_signature s
    where s.obligation_id = new.id and s.signed_by <> new.ended_by
      and not exists (select from obligation_task t where t.obligation_id = new.id and t.noted_at > s.signed_at)) then
    raise exception 'A second person has to agree before this ends.';
  end if;
  return new;
end $$;
revoke execute on function ends_by_two() from public;
create trigger ends_by_two before insert or update of ended_at on obligation
  for each row when (new.ended_at is not null and new.kind = 'SUICIDE_HIGH') execute function ends_by_two();

-- Whoever ends one does so in their own name.
alter policy end_it on obligation
  with check (sees_case(case_id) and coalesce(ended_by, (select viewer())) = (select viewer()));
