-- Who looked at what has to be looked at again. Rows are added and never changed; ids are in the order of time.
CREATE TABLE inspection (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done_at         DATETIME(6)   NOT NULL,
  note            VARCHAR(2000) NOT NULL,
  next_on         DATE          NULL,
  PRIMARY KEY (organisation_id, id),
  KEY inspection_of_account (organisation_id, account_id, kind, id),
  CONSTRAINT inspection_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT inspection_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
