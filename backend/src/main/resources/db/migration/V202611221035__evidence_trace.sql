-- How the page answered that a check looked at: where the redirects ended, the status, and a hash of what came.
ALTER TABLE evidence
  ADD COLUMN fetched VARCHAR(2048) COLLATE utf8mb4_bin NULL,
  ADD COLUMN http_status INT NULL,
  ADD COLUMN sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
