-- Units, people and organisations are kept in the browser: each row counts its changes for If-Match. What is archived stays,
-- as accounts, reviews and the audit log speak of it.
ALTER TABLE organisation
  ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

ALTER TABLE unit
  ADD COLUMN version     BIGINT        NOT NULL DEFAULT 0,
  ADD COLUMN page_url    VARCHAR(2048) NULL,
  ADD COLUMN archived_at DATETIME(6)   NULL;

ALTER TABLE person
  ADD COLUMN version     BIGINT       NOT NULL DEFAULT 0,
  ADD COLUMN title       VARCHAR(200) NULL,
  ADD COLUMN kind        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EMPLOYEE',
  ADD COLUMN archived_at DATETIME(6)  NULL,
  ADD KEY person_by_unit (organisation_id, unit_id);

-- A password that somebody else has seen serves for one sign-in only.
ALTER TABLE sign_in
  ADD COLUMN one_time BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE refresh_token
  ADD KEY refresh_token_of_person (organisation_id, person_id);

-- What an event is about where it is no account.
ALTER TABLE audit_event
  ADD COLUMN subject_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN subject_id   CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY audit_event_of_subject (organisation_id, subject_id, id);
