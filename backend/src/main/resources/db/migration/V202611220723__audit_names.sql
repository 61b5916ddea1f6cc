-- Who acted and for whom, by the names they had then. What was written before has none, and shows today's.
ALTER TABLE audit_event
  ADD COLUMN actor_name VARCHAR(200) NULL,
  ADD COLUMN on_behalf_of_name VARCHAR(200) NULL;
