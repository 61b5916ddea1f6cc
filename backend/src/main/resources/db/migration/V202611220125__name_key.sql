-- What a name looks like (see NameKey): equal for names that could be taken for each other. Names from before get theirs
-- as far as SQL can fold them, and wholly when they are saved again.
ALTER TABLE account ADD COLUMN name_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '';

UPDATE account SET name_key = REPLACE(REPLACE(REPLACE(REPLACE(LOWER(name), ' ', ''), 'l', 'i'), 'j', 'i'), 'rn', 'm');

CREATE INDEX account_by_look ON account (platform, name_key);
