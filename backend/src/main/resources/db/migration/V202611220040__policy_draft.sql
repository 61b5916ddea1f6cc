-- The version of the rules that is being prepared: one at a time. Publishing makes a row of policy_version of it.
CREATE TABLE policy_draft (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT      NOT NULL,
  in_force_on     DATE        NULL,
  document        MEDIUMTEXT  NOT NULL,
  changed_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (organisation_id),
  CONSTRAINT policy_draft_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
