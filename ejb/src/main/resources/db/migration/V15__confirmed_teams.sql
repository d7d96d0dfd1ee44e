-- Whom an administrator puts on a team waits until the case's lead has confirmed it: valid_from is null
-- until then, and so nothing that asks who is on the team sees that row. A lead whose account is taken
-- away leaves the case to somebody who is on the team already.

alter table case_member alter column valid_from drop not null,
  add column handed_over boolean not null default false;
comment on column case_member.valid_from is 'null: waits for the lead''s word';
comment on column case_member.handed_over is 'became lead because the lead before lost the account';

-- True for staff of the case's team now, whoever asks.
create function on_team(c uuid, p uuid) returns boolean
language sql stable security definer set search_path = reweave as $$
  select exists (select from case_member m
    where m.case_id = c and m.person_id = p and m.relation <> 'CLIENT' and m.clinic_id = viewer_clinic()
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
$$;

-- Who supervises a new case of that lead: who does so already, else the clinic's lead, else whoever has
-- been here longest. Never simply the first by name: a new account must not get onto teams by itself.
create function supervisor_for(lead uuid) returns uuid
language sql stable security definer set search_path = reweave as $$
  select a.person_id from account a join clinic k on k.id = a.clinic_id
  where a.clinic_id = viewer_clinic() and a.kind = 'STAFF' and a.enabled
    and 'supervisor' = any (a.roles) and a.person_id <> lead
  order by
    exists (select from case_member l join case_member s on s.case_id = l.case_id
      where l.person_id = lead and l.relation = 'LEAD' and s.person_id = a.person_id
        and s.relation = 'SUPERVISOR' and s.valid_from is not null) desc,
    a.person_id = k.lead_id desc nulls last, a.created_at, a.person_id
  limit 1
$$;
grant select on clinic to reweave_keeper;
do $$
declare f text;
begin
  foreach f in array array['on_team(uuid,uuid)', 'supervisor_for(uuid)'] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to reweave_app, reweave_admin', f);
    execute format('alter function %s owner to reweave_keeper', f);
  end loop;
end $$;

-- Staff see a row of their own as one of the team, or not at all.
drop policy self on case_member;
create policy self on case_member for select to reweave_app
  using (relation = 'CLIENT' and person_id = (select viewer()));

drop policy administer on case_member;
revoke insert, update on case_member from reweave_admin;
grant insert, update (valid_to, version) on case_member to reweave_admin;
create policy administer on case_member for select to reweave_admin
  using (clinic_id = (select viewer_clinic()));
create policy administer_ends on case_member for update to reweave_admin
  using (relation <> 'CLIENT' and clinic_id = (select viewer_clinic()))
  with check (valid_to is not null and clinic_id = (select viewer_clinic()));
create policy administer_opens on case_member for insert to reweave_admin
  with check (clinic_id = (select viewer_clinic()) and opened_now(case_id));
create policy administer_proposes on case_member for insert to reweave_admin
  with check (relation <> 'CLIENT' and valid_from is null and clinic_id = (select viewer_clinic()));
create policy administer_hands_over on case_member for insert to reweave_admin
  with check (relation = 'LEAD' and handed_over and clinic_id = (select viewer_clinic())
    and on_team(case_id, person_id));
