-- What somebody wants published on a main account instead of opening one of their own. A row is answered once and then stays.
CREATE TABLE posting (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT        NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requester_id    CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text            VARCHAR(2000) NOT NULL,
  asked_at        DATETIME(6)   NOT NULL,
  state           VARCHAR(10)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answerer_id     CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  answered_at     DATETIME(6)   NULL,
  comment         VARCHAR(2000) NULL,
  url             VARCHAR(2048) NULL,
  PRIMARY KEY (organisation_id, id),
  UNIQUE KEY posting_of_request (organisation_id, request_id),
  KEY posting_on_account (organisation_id, account_id, id),
  KEY posting_waiting (organisation_id, state, asked_at),
  CONSTRAINT posting_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT posting_request FOREIGN KEY (organisation_id, request_id) REFERENCES account (organisation_id, id),
  CONSTRAINT posting_requester FOREIGN KEY (organisation_id, requester_id) REFERENCES person (organisation_id, id),
  CONSTRAINT posting_answerer FOREIGN KEY (organisation_id, answerer_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
