-- Whose a closed account is (ID-PARK): nobody else can take its handle while it is parked. To delete it on its platform is
-- proposed by one person and decided by another; then anybody may have the name.
CREATE TABLE custody (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id         CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  handle          VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason          VARCHAR(2000) NULL,
  proposer_id     CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  proposed_at     DATETIME(6)   NULL,
  decider_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at      DATETIME(6)   NULL,
  deleted_on      DATE          NULL,
  recorder_id     CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (organisation_id, account_id),
  KEY custody_of_unit (organisation_id, unit_id),
  CONSTRAINT custody_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT custody_unit FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, id),
  CONSTRAINT custody_proposer FOREIGN KEY (organisation_id, proposer_id) REFERENCES person (organisation_id, id),
  CONSTRAINT custody_decider FOREIGN KEY (organisation_id, decider_id) REFERENCES person (organisation_id, id),
  CONSTRAINT custody_recorder FOREIGN KEY (organisation_id, recorder_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- What is closed already is parked under the unit that had it; of what closes that holds from its last day on.
INSERT INTO custody (organisation_id, account_id, unit_id, handle)
SELECT organisation_id, id, unit_id, 'PARKED' FROM account WHERE closes_on IS NOT NULL AND unit_id IS NOT NULL;
