-- Administrators say where their clinic works; policy administer on clinic holds for it.
grant update (jurisdiction) on clinic to reweave_admin;
alter table clinic add check (jurisdiction ~ '^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$');
