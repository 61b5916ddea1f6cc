-- Files beside requests; their contents are in the file store, under the organisation's and the attachment's id. A row is
-- never deleted: removed_at says when the file went. review_id names the review to which a decider added it.
CREATE TABLE attachment (
  organisation_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  review_id       CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  uploader_id     CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name            VARCHAR(120) NOT NULL,
  kind            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size            BIGINT       NOT NULL,
  sha256          CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  added_at        DATETIME(6)  NOT NULL,
  removed_at      DATETIME(6)  NULL,
  PRIMARY KEY (organisation_id, id),
  KEY attachment_of_account (organisation_id, account_id, id),
  CONSTRAINT attachment_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT attachment_review FOREIGN KEY (organisation_id, review_id) REFERENCES review (organisation_id, id),
  CONSTRAINT attachment_uploader FOREIGN KEY (organisation_id, uploader_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
