-- Rounds of checks that somebody started by hand. How far one has come is counted from its accounts' rows, each of which is
-- written in the transaction of the account's finding: no instance has to remember anything.
CREATE TABLE check_run (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id         CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  started_by      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (organisation_id, id),
  KEY check_run_started (organisation_id, started_at),
  CONSTRAINT check_run_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT check_run_unit FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, id),
  CONSTRAINT check_run_person FOREIGN KEY (organisation_id, started_by) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE check_run_account (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  run_id          CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  result          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  checked_at      DATETIME(6) NULL,
  PRIMARY KEY (organisation_id, run_id, account_id),
  KEY check_run_account_waiting (organisation_id, account_id, result),
  CONSTRAINT check_run_account_run FOREIGN KEY (organisation_id, run_id) REFERENCES check_run (organisation_id, id) ON DELETE CASCADE,
  CONSTRAINT check_run_account_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
