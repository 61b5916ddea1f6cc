-- Programs that use the API in their own name. Their secrets are long and random, so that a plain SHA-256 tells nothing of
-- them; a new secret counts secret_no up, which ends the tokens given for the one before. Clients end, they are never deleted:
-- the audit log names them. expires_at is the midnight after expires_on in the organisation's zone.
CREATE TABLE api_client (
  organisation_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT       NOT NULL,
  name            VARCHAR(100) NOT NULL,
  scopes          VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  contact_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret_hash     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret_no       INT          NOT NULL,
  secret_since    DATETIME(6)  NOT NULL,
  expires_on      DATE         NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  ended_at        DATETIME(6)  NULL,
  PRIMARY KEY (id),
  UNIQUE KEY api_client_of_organisation (organisation_id, id),
  KEY api_client_by_name (organisation_id, name, id),
  CONSTRAINT api_client_contact FOREIGN KEY (organisation_id, contact_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
