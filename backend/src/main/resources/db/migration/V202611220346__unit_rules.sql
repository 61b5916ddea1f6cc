-- What units make stricter for their accounts: every version stays, as requests are decided under the one they were
-- submitted under.
CREATE TABLE unit_rules (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id         CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no              INT           NOT NULL,
  since           DATETIME(6)   NOT NULL,
  document        MEDIUMTEXT    NOT NULL,
  reason          VARCHAR(2000) NOT NULL,
  section         VARCHAR(100)  NULL,
  made_by         CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (organisation_id, unit_id, no),
  KEY unit_rules_since (organisation_id, unit_id, since),
  CONSTRAINT unit_rules_unit FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, id),
  CONSTRAINT unit_rules_maker FOREIGN KEY (organisation_id, made_by) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
