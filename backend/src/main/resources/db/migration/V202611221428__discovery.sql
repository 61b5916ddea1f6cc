-- How it stands with looking at an organisation's own pages. `asked_at` is there while a look is under way; the pages and the
-- differences are those of the last one that ended.
CREATE TABLE page_comparison (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_at        DATETIME(6) NULL,
  pages_so_far    INT         NOT NULL DEFAULT 0,
  compared_at     DATETIME(6) NULL,
  complete        BOOLEAN     NOT NULL DEFAULT TRUE,
  due_at          DATETIME(6) NOT NULL,
  PRIMARY KEY (organisation_id),
  KEY page_comparison_due (due_at),
  CONSTRAINT page_comparison_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE own_page (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no              INT           NOT NULL,
  url             VARCHAR(2048) NOT NULL,
  outcome         VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (organisation_id, no),
  CONSTRAINT own_page_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE page_difference (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no              INT           NOT NULL,
  kind            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address         VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  written         VARCHAR(2048) NULL,
  instead         VARCHAR(2048) NULL,
  page            VARCHAR(2048) NOT NULL,
  pages           INT           NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  since           DATETIME(6)   NOT NULL,
  PRIMARY KEY (organisation_id, no),
  CONSTRAINT page_difference_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT page_difference_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- Profiles that the register doesn't know, one row for each address however often it is seen or reported. `request_id` may be
-- of a draft that is gone by now.
CREATE TABLE finding (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT        NOT NULL,
  platform        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  address         VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reports         INT           NOT NULL,
  first_seen_at   DATETIME(6)   NOT NULL,
  last_seen_at    DATETIME(6)   NOT NULL,
  note            VARCHAR(2000) NULL,
  settled_at      DATETIME(6)   NULL,
  noted_id        CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  request_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE KEY finding_address (organisation_id, address),
  KEY finding_by_state (organisation_id, state, last_seen_at),
  CONSTRAINT finding_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE finding_page (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  finding_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no              INT           NOT NULL,
  url             VARCHAR(2048) NOT NULL,
  PRIMARY KEY (organisation_id, finding_id, no),
  CONSTRAINT finding_page_finding FOREIGN KEY (organisation_id, finding_id) REFERENCES finding (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- What the public said of it; nothing of who said it.
CREATE TABLE finding_report (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  finding_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no              INT           NOT NULL,
  words           VARCHAR(1000) NULL,
  reported_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (organisation_id, finding_id, no),
  CONSTRAINT finding_report_finding FOREIGN KEY (organisation_id, finding_id) REFERENCES finding (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
