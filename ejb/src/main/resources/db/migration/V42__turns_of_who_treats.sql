-- A turn of a case is the word of who treats it; a supervisor reads it.
drop policy write on case_turn;
create policy write on case_turn for insert to reweave_app
  with check (by_id = (select viewer()) and treats_case(case_id));
