-- Pages of the organisation's own that link to accounts, beside the one that lists them all: a unit's page links to every
-- account of the unit, any page to those that are named. `since` is when the page got its address.
CREATE TABLE web_page (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT        NOT NULL,
  url             VARCHAR(2048) COLLATE utf8mb4_bin NOT NULL,
  unit_id         CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  whole_unit      BOOLEAN       NOT NULL,
  since           DATETIME(6)   NOT NULL,
  PRIMARY KEY (organisation_id, id),
  KEY web_page_of_unit (organisation_id, unit_id),
  CONSTRAINT web_page_unit FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE account_page (
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  page_id         CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (organisation_id, page_id, account_id),
  KEY account_page_of_account (organisation_id, account_id),
  CONSTRAINT account_page_page FOREIGN KEY (organisation_id, page_id) REFERENCES web_page (organisation_id, id),
  CONSTRAINT account_page_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- One row for each account, check and page; the checks of which there is one for each account have no page's id.
ALTER TABLE evidence
  ADD COLUMN page_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER check_kind,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (organisation_id, account_id, check_kind, page_id);

-- Since when the list page and the front page have their addresses: what was found before was asked of others.
ALTER TABLE organisation
  ADD COLUMN pages_since DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00';

-- What units knew as their own page becomes one of these.
INSERT INTO web_page (organisation_id, id, version, url, unit_id, whole_unit, since)
  SELECT organisation_id, UUID(), 0, page_url, id, TRUE, UTC_TIMESTAMP(6) FROM unit
  WHERE page_url IS NOT NULL AND archived_at IS NULL;
ALTER TABLE unit
  DROP COLUMN page_url;
