-- Whether a flag was closed as a false alarm: said with the reason, in the step that closes it and stays.
alter table red_flag_step
  add column false_alarm boolean not null default false,
  add check (not false_alarm or kind = 'CLOSE');
