-- A decision's record (meeting, reference, conditions, exception …) is one JSON text; who was stood in for is a person.
-- A review keeps what was asked for, so that a later submission can be compared with it, and when its step is overdue.

ALTER TABLE review_decision
  ADD COLUMN record MEDIUMTEXT NULL,
  ADD COLUMN on_behalf_of_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD CONSTRAINT review_decision_on_behalf_of FOREIGN KEY (organisation_id, on_behalf_of_id) REFERENCES person (organisation_id, id);

ALTER TABLE review
  ADD COLUMN submitted MEDIUMTEXT NULL,
  ADD COLUMN step_days INT NOT NULL DEFAULT 7,
  ADD COLUMN remind_at DATETIME(6) NULL,
  ADD COLUMN escalate_at DATETIME(6) NULL,
  ADD KEY review_to_remind (remind_at),
  ADD KEY review_to_escalate (escalate_at);

-- Somebody takes another's decisions for a while.
CREATE TABLE standing_in (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  absent_id       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stand_in_id     CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_on         DATE        NOT NULL,
  to_on           DATE        NOT NULL,
  begins_at       DATETIME(6) NOT NULL,
  ends_at         DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY standing_in_of_organisation (organisation_id, id),
  KEY standing_in_by_stand_in (organisation_id, stand_in_id, ends_at),
  KEY standing_in_by_absent (organisation_id, absent_id, ends_at),
  CONSTRAINT standing_in_absent FOREIGN KEY (organisation_id, absent_id) REFERENCES person (organisation_id, id),
  CONSTRAINT standing_in_stand_in FOREIGN KEY (organisation_id, stand_in_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- Accounts that were closed before the catalogue was there gave their reason in own words alone.
ALTER TABLE account ADD COLUMN retirement_reason_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;
UPDATE account SET retirement_reason_key = 'OTHER' WHERE retirement_reason IS NOT NULL;
