-- Times in which an account was out of use (MODE-RED). A row stays when they end, with what was learnt from them. The last one
-- without an end holds while the account says SUSPENDED.
CREATE TABLE suspension (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  came_from       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason_key      VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  words           VARCHAR(2000) NULL,
  public_note     VARCHAR(300)  NULL,
  since           DATETIME(6)   NOT NULL,
  by_id           CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  proposer_id     CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  proposed_at     DATETIME(6)   NULL,
  happened        VARCHAR(2000) NULL,
  done            VARCHAR(2000) NULL,
  changes         VARCHAR(2000) NULL,
  ended_at        DATETIME(6)   NULL,
  ended_by_id     CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (organisation_id, id),
  KEY suspension_of_account (organisation_id, account_id, id),
  CONSTRAINT suspension_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT suspension_by FOREIGN KEY (organisation_id, by_id) REFERENCES person (organisation_id, id),
  CONSTRAINT suspension_proposer FOREIGN KEY (organisation_id, proposer_id) REFERENCES person (organisation_id, id),
  CONSTRAINT suspension_ended_by FOREIGN KEY (organisation_id, ended_by_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
