-- What a decision on joint work was found on, and reviews whose day has passed: told once for each level.
alter table suitability_decision add column grounds bytea;
comment on column suitability_decision.grounds is 'criteria, typology, conditions, consultation, signature';
create index suitability_decision_by_review on suitability_decision (review_on) where review_on is not null;
create index safety_plan_by_review on safety_plan (review_on);

create table review_notice (
  subject_id uuid not null,
  level text not null check (level in ('LEAD', 'SUPERVISOR')),
  kind text not null check (kind in ('SUITABILITY', 'SAFETY_PLAN')),
  clinic_id uuid not null,
  case_id uuid not null,
  due_on date not null,
  at timestamptz not null,
  primary key (subject_id, level),
  foreign key (clinic_id, case_id) references care_case (clinic_id, id)
);
create index review_notice_by_case on review_notice (case_id);
alter table review_notice enable row level security;
alter table review_notice force row level security;
create policy system on review_notice to reweave_system using (true) with check (true);
grant select, insert on review_notice to reweave_system;

-- Notes which reviews are to be told of, the latest versions alone and of open cases: to the lead the day
-- after, to the supervisor a week later, by the clinic's own calendar. Once for each, however many servers run it.
create function notice_reviews(moment timestamptz, most int)
  returns table (told_clinic uuid, told_case uuid, told_level text)
language sql volatile as $$
  with passed as (
    select d.id, 'SUITABILITY' as kind, d.clinic_id, d.case_id, d.review_on
    from suitability_decision d
    where d.review_on <= cast(moment as date) and not exists (select from suitability_decision n
      where n.case_id = d.case_id and n.number > d.number)
    union all
    select p.id, 'SAFETY_PLAN', p.clinic_id, p.case_id, p.review_on
    from safety_plan p
    where p.review_on <= cast(moment as date) and not exists (select from safety_plan n
      where n.case_id = p.case_id and n.client_id = p.client_id and n.kind = p.kind
        and n.number > p.number))
  insert into review_notice (subject_id, level, kind, clinic_id, case_id, due_on, at)
  select r.id, l.level, r.kind, r.clinic_id, r.case_id, r.review_on, moment
  from passed r
  join care_case k on k.id = r.case_id and k.closed_on is null
  join clinic c on c.id = r.clinic_id
  join (values ('LEAD', 0), ('SUPERVISOR', 7)) l(level, days)
    on r.review_on + l.days < cast(moment at time zone c.zone as date)
  where not exists (select from review_notice e where e.subject_id = r.id and e.level = l.level)
  order by r.review_on
  limit most
  on conflict do nothing
  returning clinic_id, case_id, level
$$;
