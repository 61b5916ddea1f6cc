-- Where a person's mail goes, and the language Kanava writes to them in. Without an address they are told in the app only.
ALTER TABLE person
  ADD COLUMN email    VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN language CHAR(2)      CHARACTER SET ascii   COLLATE ascii_bin   NOT NULL DEFAULT 'fi';
