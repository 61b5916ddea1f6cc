-- Beside how a list is shown stand the services of others that it recommends.
ALTER TABLE publication_version MODIFY presentation MEDIUMTEXT NOT NULL;
