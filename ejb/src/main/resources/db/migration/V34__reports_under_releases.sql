-- Under which release a report was made to be given outside. Those made before have none.
alter table report add column release_id uuid;
alter table report
  add foreign key (clinic_id, release_id) references record_release (clinic_id, id);
create index report_by_release on report (release_id);
