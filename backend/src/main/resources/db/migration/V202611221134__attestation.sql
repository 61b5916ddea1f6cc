-- What somebody saw on a page that shuts programs out, until somebody else has confirmed or refused it. A row is decided
-- once and then stays; `page` is compared with the same column of `evidence`.
CREATE TABLE attestation (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT        NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  page            VARCHAR(2048) NOT NULL,
  checks          VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seen_on         DATE          NOT NULL,
  attester_id     CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attested_at     DATETIME(6)   NOT NULL,
  state           VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decider_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  on_behalf_of_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_at      DATETIME(6)   NULL,
  reason          VARCHAR(2000) NULL,
  valid_until     DATETIME(6)   NULL,
  PRIMARY KEY (organisation_id, id),
  KEY attestation_of_account (organisation_id, account_id, id),
  KEY attestation_pending (organisation_id, state, attested_at),
  KEY attestation_ending (organisation_id, state, valid_until),
  CONSTRAINT attestation_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT attestation_attester FOREIGN KEY (organisation_id, attester_id) REFERENCES person (organisation_id, id),
  CONSTRAINT attestation_decider FOREIGN KEY (organisation_id, decider_id) REFERENCES person (organisation_id, id),
  CONSTRAINT attestation_absent FOREIGN KEY (organisation_id, on_behalf_of_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- The picture belongs to the attestation and isn't listed beside the request.
ALTER TABLE attachment
  ADD COLUMN attestation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER review_id,
  ADD KEY attachment_of_attestation (organisation_id, attestation_id),
  ADD CONSTRAINT attachment_attestation FOREIGN KEY (organisation_id, attestation_id) REFERENCES attestation (organisation_id, id);
