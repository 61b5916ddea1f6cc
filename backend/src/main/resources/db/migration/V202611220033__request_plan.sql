-- A request says what kind of channel it is about, who covers for leave, and how the account will be kept (one JSON text:
-- nothing of it is searched for).

ALTER TABLE account
  ADD COLUMN kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OWNED',
  ADD COLUMN plan MEDIUMTEXT NULL;

ALTER TABLE account_updater
  ADD COLUMN duty VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'UPDATER';

ALTER TABLE account_updater
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (organisation_id, account_id, person_id, duty);
