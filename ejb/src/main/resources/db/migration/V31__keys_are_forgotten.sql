-- A key of idempotency is kept for a week: who repeats a request does so within hours. Its status was
-- always the same.
alter table idempotency_key drop column status;
create index idempotency_key_age on idempotency_key (created_at);
