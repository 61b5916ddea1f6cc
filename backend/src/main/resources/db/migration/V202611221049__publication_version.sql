-- Every list there was: what it said, when, and where a person published it, who and why.
CREATE TABLE publication_version (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no              INT           NOT NULL,
  recorded_at     DATETIME(6)   NOT NULL,
  hash            CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  accounts        INT           NOT NULL,
  document        MEDIUMBLOB    NOT NULL,
  presentation    TEXT          NOT NULL,
  publisher_id    CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  note            VARCHAR(2000) NULL,
  PRIMARY KEY (organisation_id, no),
  CONSTRAINT publication_version_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT publication_version_publisher FOREIGN KEY (organisation_id, publisher_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
