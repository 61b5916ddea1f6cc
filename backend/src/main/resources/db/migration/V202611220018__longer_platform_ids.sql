-- Platforms are data now: an id is as long as an organisation needs for its own.
ALTER TABLE account MODIFY platform VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
