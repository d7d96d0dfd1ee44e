-- A flag that waits to be seen or assessed is due by the next visit of the person, where that comes sooner. One that is
-- booked later brings it forward: by the keeper, since who books for the office sees no flag and is told of none.
create function bring_forward(visit uuid, by_its_end text[]) returns void
language sql volatile security definer set search_path = reweave as $$
  update red_flag f set acknowledge_by = least(f.acknowledge_by, v.by), assess_by = least(f.assess_by, v.by),
    due_at = least(f.due_at, v.by), version = f.version + 1
  from (select x.id, case when x.severity = any (by_its_end) then a.starts_at + make_interval(mins => a.minutes)
      else a.starts_at end as by
    from appointment a
    join attendance t on t.appointment_id = a.id
    join red_flag x on x.case_id = a.case_id and x.client_id = t.client_id
      and x.open_rank > 0 and x.state in ('RAISED', 'ACKNOWLEDGED')
    where a.id = visit and a.clinic_id = viewer_clinic() and a.status = 'PLANNED') v
  where f.id = v.id and f.due_at > v.by
$$;
revoke execute on function bring_forward(uuid, text[]) from public;
grant execute on function bring_forward(uuid, text[]) to reweave_app, reweave_admin;
alter function bring_forward(uuid, text[]) owner to reweave_keeper;
grant update (acknowledge_by) on red_flag to reweave_keeper;
