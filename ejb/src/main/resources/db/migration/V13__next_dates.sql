-- A clinic's week and its holidays; a next date for every open safety flag; whom the clock tells.

alter table clinic
  add column opens time not null default '09:00',
  add column closes time not null default '17:00',
  add column open_days int[] not null default '{1,2,3,4,5}',
  add column holidays date[] not null default '{}',
  add column lead_id uuid,
  add check (opens < closes),
  add check (cardinality(open_days) > 0 and open_days <@ '{1,2,3,4,5,6,7}'),
  add foreign key (id, lead_id) references person (clinic_id, id);
create index clinic_by_lead on clinic (lead_id);
comment on column clinic.open_days is 'ISO: 1 is Monday';
comment on column clinic.lead_id is 'a supervisor, the last to be told of what is overdue';

alter table red_flag add column due_from timestamptz, add column due_at timestamptz;
comment on column red_flag.due_at is 'by when the next step is due';
comment on column red_flag.due_from is 'since when that clock runs';

-- The owner is held to the policies too, and has none: they are lifted while rows change.
alter table red_flag no force row level security;
update red_flag set due_from = coalesce(acknowledged_at, raised_at),
  due_at = case state when 'RAISED' then coalesce(acknowledge_by, now())
    when 'ACKNOWLEDGED' then coalesce(assess_by, now())
    else now() + interval '7 days' end
  where open_rank > 0;
alter table red_flag force row level security;
alter table red_flag add constraint red_flag_has_a_next_date
  check (open_rank = 0 or due_at is not null and due_from is not null);
drop index red_flag_unacknowledged;
drop index red_flag_unassessed;
create index red_flag_due on red_flag (due_at) where open_rank > 0;

alter table flag_escalation drop constraint flag_escalation_level_check,
  add check (level in ('LEAD', 'SUPERVISOR', 'CLINIC_LEAD'));
