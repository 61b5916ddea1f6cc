-- What the public reports is about no account.
ALTER TABLE notice MODIFY account_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
