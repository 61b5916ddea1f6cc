-- What is old is found by its age when it is forgotten.
ALTER TABLE notice ADD KEY notice_age (happened_at);
ALTER TABLE mail ADD KEY mail_age (queued_at);
