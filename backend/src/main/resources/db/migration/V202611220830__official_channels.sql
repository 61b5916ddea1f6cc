-- Where the organisation's matters are dealt with, as a JSON text; null means that none are recorded.
ALTER TABLE organisation ADD COLUMN official_channels MEDIUMTEXT NULL;
