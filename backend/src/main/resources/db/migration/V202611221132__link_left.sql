-- Links that stood on a page when it was given up, or when an account went off it: to be taken away, until a look finds
-- them gone.
CREATE TABLE link_left (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  url             VARCHAR(2048) COLLATE utf8mb4_bin NOT NULL,
  since           DATETIME(6)   NOT NULL,
  looked_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (organisation_id, id),
  KEY link_left_to_look (looked_at),
  CONSTRAINT link_left_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
