-- What an organisation says of platforms beyond what Kanava knows from the start: its own, and what it says otherwise of others.
CREATE TABLE platform (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT        NOT NULL,
  own             BOOLEAN       NOT NULL,
  name            VARCHAR(60)   NOT NULL,
  category        VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mark            VARCHAR(3)    NOT NULL,
  hosts           TEXT          CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  profile_path    VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  exact_case      BOOLEAN       NOT NULL,
  forms           VARCHAR(200)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  limits          VARCHAR(300)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  archived        BOOLEAN       NOT NULL,
  PRIMARY KEY (organisation_id, id),
  CONSTRAINT platform_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
