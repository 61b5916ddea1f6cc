-- From which day an account may have something to look at again, so that nobody has to go through all accounts to find
-- those that have. Derived: an account that changed counts as due until it is judged anew, and each is judged once a day.
CREATE TABLE inspection_due (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  look_from       DATE        NOT NULL,
  judged_at       DATETIME(6) NOT NULL,
  PRIMARY KEY (organisation_id, account_id),
  KEY inspection_due_first (organisation_id, look_from, account_id),
  KEY inspection_due_judged (judged_at),
  CONSTRAINT inspection_due_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

INSERT INTO inspection_due (organisation_id, account_id, look_from, judged_at)
SELECT organisation_id, id, '1000-01-01', '1000-01-01' FROM account WHERE status IN ('ACTIVE', 'RETIRING');
