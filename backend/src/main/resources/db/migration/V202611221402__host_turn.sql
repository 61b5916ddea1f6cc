-- When a host may be asked next: one row for each name, shared by all instances. No organisation's: what is fetched for one
-- is rest that another's host doesn't get.
CREATE TABLE host_turn (
  host         VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  free_at      DATETIME(6)  NOT NULL,
  queued_until DATETIME(6)  NULL,
  held_until   DATETIME(6)  NULL,
  PRIMARY KEY (host),
  KEY host_turn_free (free_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
