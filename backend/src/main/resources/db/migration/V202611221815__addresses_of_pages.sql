-- Addresses of pages are compared letter by letter, as other addresses are, and a look writes them in ASCII. What older looks
-- wrote otherwise comes anew with the next one.
DELETE FROM own_page WHERE LENGTH(url) <> CHAR_LENGTH(url);
DELETE FROM finding_page WHERE LENGTH(url) <> CHAR_LENGTH(url);
ALTER TABLE own_page MODIFY url VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE finding_page MODIFY url VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
