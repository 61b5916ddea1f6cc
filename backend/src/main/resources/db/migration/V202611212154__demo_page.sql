-- The pages of the demonstration site, which stands in for the web. Empty outside the demonstration.
CREATE TABLE demo_page (
  address VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content MEDIUMTEXT   NOT NULL,
  PRIMARY KEY (address)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
