-- An escalation belongs to the time that was missed: to acknowledge, or later to assess.
alter table flag_escalation add column due_at timestamptz;
update flag_escalation e set due_at = coalesce(f.acknowledge_by, e.at)
  from red_flag f where f.id = e.flag_id;
alter table flag_escalation alter column due_at set not null,
  drop constraint flag_escalation_pkey,
  add primary key (flag_id, level, due_at);
create index red_flag_unassessed on red_flag (assess_by) where state = 'ACKNOWLEDGED';
