-- Who an account's profile was approved as, each from then until another took its place (ID-PIN): the handle history. What
-- a page didn't tell is null.
CREATE TABLE pinned_identity (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no              BIGINT        NOT NULL,
  permanent_id    VARCHAR(300)  NULL,
  handle          VARCHAR(300)  NULL,
  address         VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NULL,
  display_name    VARCHAR(300)  NULL,
  account_address VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pinned_at       DATETIME(6)   NOT NULL,
  until_at        DATETIME(6)   NULL,
  accepted_by_id  CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (organisation_id, account_id, no),
  CONSTRAINT pinned_identity_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT pinned_identity_accepted FOREIGN KEY (organisation_id, accepted_by_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- A profile that isn't what was approved. `open` is null once it is closed, so that an account has one that is open.
CREATE TABLE identity_case (
  organisation_id   CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id                CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version           BIGINT        NOT NULL,
  account_id        CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind              VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  differences       VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  somebody_seen     TINYINT(1)    NOT NULL,
  seen_permanent_id VARCHAR(300)  NULL,
  seen_handle       VARCHAR(300)  NULL,
  seen_address      VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NULL,
  seen_name         VARCHAR(300)  NULL,
  opened_at         DATETIME(6)   NOT NULL,
  closed_at         DATETIME(6)   NULL,
  outcome           VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  open              TINYINT(1)    NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE KEY identity_case_open (organisation_id, account_id, open),
  CONSTRAINT identity_case_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

ALTER TABLE verification
  ADD COLUMN identity_state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN compared_at    DATETIME(6) NULL,
  ADD COLUMN gone_since     DATETIME(6) NULL;

-- The account went on under another name: its old address answers with the new one.
ALTER TABLE listing_period
  ADD COLUMN moved TINYINT(1) NOT NULL DEFAULT 0;
