-- Mails that are to be sent or were. QUEUED until somebody takes it, SENDING while they talk to the mail server, then SENT;
-- what is SENDING for long belongs to somebody who died, and is sent again under the same Message-ID, made of the id.
CREATE TABLE mail (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind            VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  attempts        INT         NOT NULL,
  queued_at       DATETIME(6) NOT NULL,
  sending_since   DATETIME(6) NULL,
  sent_at         DATETIME(6) NULL,
  digest_on       DATE        NULL,
  PRIMARY KEY (id),
  UNIQUE KEY mail_of_organisation (organisation_id, id),
  UNIQUE KEY mail_digest_once (person_id, digest_on),
  KEY mail_of_person (organisation_id, person_id),
  CONSTRAINT mail_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- A notice goes into one mail at most.
ALTER TABLE notice
  ADD COLUMN mail_id          CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN waits_for_digest BOOLEAN  NOT NULL DEFAULT FALSE,
  ADD KEY notice_of_mail (organisation_id, mail_id),
  ADD KEY notice_for_digest (organisation_id, waits_for_digest, person_id),
  ADD CONSTRAINT notice_mail FOREIGN KEY (organisation_id, mail_id) REFERENCES mail (organisation_id, id);

-- How somebody wants to be told, and in which language; without a row, at once and in the language recorded of them.
CREATE TABLE notice_preference (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  way             VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language        CHAR(2)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (organisation_id, person_id),
  CONSTRAINT notice_preference_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
