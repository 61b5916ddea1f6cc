-- Addresses of which the organisation says something though no account of its own is in use there: somebody else's that
-- passes for it, or a name that it holds so that nobody else does. What was said once stays; a note only ends.
CREATE TABLE noted_address (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT        NOT NULL,
  kind            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address         VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since_on        DATE          NOT NULL,
  reason          VARCHAR(2000) NOT NULL,
  done            VARCHAR(2000) NULL,
  confirmed_at    DATETIME(6)   NOT NULL,
  ended_at        DATETIME(6)   NULL,
  end_reason      VARCHAR(2000) NULL,
  PRIMARY KEY (organisation_id, id),
  KEY noted_address_open (ended_at),
  CONSTRAINT noted_address_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
