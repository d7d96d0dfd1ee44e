-- What a flag is stays as it was raised: the team moves it on and changes nothing else of it, and what did not
-- fire never becomes a flag, nor a flag nothing.
revoke update on red_flag from reweave_app;
grant update (state, due_from, due_at, assess_by, acknowledged_at, countersigned_by, countersigned_at, closed_by,
  closed_at, version) on red_flag to reweave_app;
alter policy team_update on red_flag using (sees_case(case_id) and state <> 'NONE')
  with check (sees_case(case_id) and state <> 'NONE');
