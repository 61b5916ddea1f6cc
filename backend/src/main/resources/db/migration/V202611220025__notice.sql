-- What people were told, in the app. One event tells one person one kind of thing once, however often its task is tried.
-- `content` is JSON text: what was so then, with ids of people and never their names.
CREATE TABLE notice (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id        BIGINT      NOT NULL,
  kind            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content         TEXT        NOT NULL,
  happened_at     DATETIME(6) NOT NULL,
  read_at         DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY notice_of_organisation (organisation_id, id),
  UNIQUE KEY notice_once (event_id, person_id, kind),
  KEY notice_of_person (organisation_id, person_id, id),
  KEY notice_unread (organisation_id, person_id, read_at, id),
  CONSTRAINT notice_event FOREIGN KEY (event_id) REFERENCES audit_event (id),
  CONSTRAINT notice_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id),
  CONSTRAINT notice_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
