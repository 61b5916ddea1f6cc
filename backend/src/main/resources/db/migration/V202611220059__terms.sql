-- Where a platform's terms stand, and what was last seen there. `digest` is of the words; `changed_at` is when they were
-- first seen to be others.
CREATE TABLE terms (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_id     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  url             VARCHAR(2048) NOT NULL,
  version         BIGINT        NOT NULL,
  checked_at      DATETIME(6)   NULL,
  digest          CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  changed_at      DATETIME(6)   NULL,
  PRIMARY KEY (organisation_id, platform_id, kind),
  KEY terms_by_look (checked_at),
  CONSTRAINT terms_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- Readings are added and never changed. Ids are in the order of time.
CREATE TABLE terms_reading (
  organisation_id     CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id                  CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform_id         VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind                VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  url                 VARCHAR(2048) NOT NULL,
  version_label       VARCHAR(100)  NOT NULL,
  reader_id           CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  read_at             DATETIME(6)   NOT NULL,
  copyright_answer    TEXT          NULL,
  storage_answer      TEXT          NULL,
  backup_answer       TEXT          NULL,
  jurisdiction_answer TEXT          NULL,
  next_on             DATE          NOT NULL,
  PRIMARY KEY (organisation_id, id),
  KEY terms_reading_of (organisation_id, platform_id, kind, id),
  CONSTRAINT terms_reading_reader FOREIGN KEY (organisation_id, reader_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
