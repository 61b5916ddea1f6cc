-- The house: organisations, people, rules, accounts, reviews, audit.
-- Common subset of MySQL 8.0 and MariaDB 11 (docs/adr). Every table of a tenant leads with organisation_id, and composite
-- foreign keys keep a row from pointing into another organisation.

CREATE TABLE organisation (
  id            CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slug          VARCHAR(100)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_fi       VARCHAR(300)  NOT NULL,
  name_sv       VARCHAR(300)  NOT NULL,
  name_en       VARCHAR(300)  NOT NULL,
  zone          VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  list_page_url VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  home_url      VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY organisation_slug (slug)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE unit (
  organisation_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  parent_id       CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  level           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name_fi         VARCHAR(300) NOT NULL,
  name_sv         VARCHAR(300) NOT NULL,
  name_en         VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY unit_of_organisation (organisation_id, id),
  CONSTRAINT unit_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT unit_parent FOREIGN KEY (organisation_id, parent_id) REFERENCES unit (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE person (
  organisation_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id         CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name            VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY person_of_organisation (organisation_id, id),
  KEY person_by_name (organisation_id, name, id),
  CONSTRAINT person_unit FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE sign_in (
  person_id       CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  username        VARCHAR(200) NOT NULL,
  password_hash   VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (person_id),
  UNIQUE KEY sign_in_username (username),
  CONSTRAINT sign_in_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- Only the hash of a token is kept. A family is one sign-in; using an old token of it ends them all.
CREATE TABLE refresh_token (
  token_hash      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  family          CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  issued_at       DATETIME(6) NOT NULL,
  expires_at      DATETIME(6) NOT NULL,
  used_at         DATETIME(6) NULL,
  PRIMARY KEY (token_hash),
  KEY refresh_token_family (family),
  KEY refresh_token_expiry (expires_at),
  CONSTRAINT refresh_token_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE role_assignment (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id         CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (organisation_id, person_id, role, unit_id),
  KEY role_assignment_holders (organisation_id, role, unit_id, person_id),
  CONSTRAINT role_assignment_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id),
  CONSTRAINT role_assignment_unit FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- Immutable: a change of rules is a new version. The document is one record as JSON text.
CREATE TABLE policy_version (
  organisation_id CHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  no              INT        NOT NULL,
  in_force_on     DATE       NOT NULL,
  document        MEDIUMTEXT NOT NULL,
  PRIMARY KEY (organisation_id, no),
  KEY policy_version_force (organisation_id, in_force_on, no),
  CONSTRAINT policy_version_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- `address` is the canonical address; it is unique across organisations and retiring does not free it.
CREATE TABLE account (
  organisation_id         CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id                      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version                 BIGINT        NOT NULL,
  status                  VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  platform                VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name                    VARCHAR(100)  NOT NULL,
  planned_address         VARCHAR(500)  NULL,
  purpose                 TEXT          NULL,
  audience                TEXT          NULL,
  unit_id                 CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  requester_id            CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  responsible_id          CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  shared_mailbox          VARCHAR(254)  NULL,
  weekly_hours            DECIMAL(5, 2) NULL,
  policy_no               INT           NULL,
  address                 VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NULL,
  retirement_reason       TEXT          NULL,
  retirement_announced_at DATETIME(6)   NULL,
  closes_on               DATE          NULL,
  successor_url           VARCHAR(2048) NULL,
  created_at              DATETIME(6)   NOT NULL,
  changed_at              DATETIME(6)   NOT NULL,
  opened_at               DATETIME(6)   NULL,
  retired_at              DATETIME(6)   NULL,
  PRIMARY KEY (id),
  UNIQUE KEY account_of_organisation (organisation_id, id),
  UNIQUE KEY account_address (address),
  KEY account_by_name (organisation_id, name, id),
  KEY account_by_platform (organisation_id, platform, id),
  KEY account_by_status (organisation_id, status, id),
  KEY account_by_change (organisation_id, changed_at, id),
  KEY account_by_unit (organisation_id, unit_id),
  KEY account_by_requester (organisation_id, requester_id),
  KEY account_by_responsible (organisation_id, responsible_id),
  KEY account_closing (status, closes_on),
  CONSTRAINT account_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT account_unit FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, id),
  CONSTRAINT account_requester FOREIGN KEY (organisation_id, requester_id) REFERENCES person (organisation_id, id),
  CONSTRAINT account_responsible FOREIGN KEY (organisation_id, responsible_id) REFERENCES person (organisation_id, id),
  CONSTRAINT account_policy FOREIGN KEY (organisation_id, policy_no) REFERENCES policy_version (organisation_id, no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE account_updater (
  organisation_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position        INT      NOT NULL,
  PRIMARY KEY (organisation_id, account_id, person_id),
  KEY account_updater_person (organisation_id, person_id, account_id),
  CONSTRAINT account_updater_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT account_updater_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- Summary of the evidence, written by jobs; apart from `account` so that a job and a command never overwrite each other.
-- verified_until is set while every check is good; listed_since is the first day in public.
CREATE TABLE verification (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_at        DATETIME(6) NULL,
  checked_at      DATETIME(6) NULL,
  outcome         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  verified_until  DATETIME(6) NULL,
  listed_since    DATETIME(6) NULL,
  PRIMARY KEY (organisation_id, account_id),
  KEY verification_ending (verified_until),
  CONSTRAINT verification_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE evidence (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  check_kind      VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level           VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  page            VARCHAR(2048) NOT NULL,
  found           VARCHAR(2000) NULL,
  reason          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  found_at        DATETIME(6)   NOT NULL,
  valid_until     DATETIME(6)   NULL,
  PRIMARY KEY (organisation_id, account_id, check_kind),
  CONSTRAINT evidence_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- When an address stood on the public list; answers "was it official on that day".
CREATE TABLE listing_period (
  organisation_id CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  listed_from     DATETIME(6)   NOT NULL,
  listed_to       DATETIME(6)   NULL,
  address         VARCHAR(2048) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (organisation_id, account_id, listed_from),
  KEY listing_period_address (address(255), listed_from),
  CONSTRAINT listing_period_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- A way through the approval chain. The current step's role and unit are columns: they serve "my tasks" as they are.
CREATE TABLE review (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id              CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         BIGINT      NOT NULL,
  account_id      CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  policy_no       INT         NOT NULL,
  state           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submitted_at    DATETIME(6) NOT NULL,
  step_no         INT         NOT NULL,
  step_role       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  step_unit_id    CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  step_since      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY review_of_organisation (organisation_id, id),
  KEY review_of_account (organisation_id, account_id, id),
  KEY review_waiting (organisation_id, step_role, step_unit_id, step_since),
  CONSTRAINT review_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id),
  CONSTRAINT review_policy FOREIGN KEY (organisation_id, policy_no) REFERENCES policy_version (organisation_id, no),
  CONSTRAINT review_unit FOREIGN KEY (organisation_id, step_unit_id) REFERENCES unit (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE review_decision (
  organisation_id CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  review_id       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step_no         INT         NOT NULL,
  outcome         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit_id         CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  comment         TEXT        NULL,
  decided_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (organisation_id, review_id, step_no),
  KEY review_decision_person (organisation_id, person_id),
  CONSTRAINT review_decision_review FOREIGN KEY (organisation_id, review_id) REFERENCES review (organisation_id, id),
  CONSTRAINT review_decision_unit FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, id),
  CONSTRAINT review_decision_person FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TABLE idempotency_key (
  organisation_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id       CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  idempotency_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body_hash       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (organisation_id, person_id, idempotency_key),
  KEY idempotency_key_age (created_at),
  CONSTRAINT idempotency_key_account FOREIGN KEY (organisation_id, account_id) REFERENCES account (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

-- Append-only: the triggers refuse UPDATE and DELETE, and the program's user may only SELECT and INSERT (TRUNCATE passes triggers).
-- before_state and after_state are canonical JSON (RFC 8785) of chosen fields, with ids of people and never their names.
CREATE TABLE audit_event (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  organisation_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at              DATETIME(6)  NOT NULL,
  actor_kind      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id        CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  on_behalf_of_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  origin          VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
  action          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  before_state    MEDIUMTEXT   NOT NULL,
  after_state     MEDIUMTEXT   NOT NULL,
  note            TEXT         NULL,
  PRIMARY KEY (id),
  KEY audit_event_of_organisation (organisation_id, id),
  KEY audit_event_of_account (organisation_id, account_id, id),
  KEY audit_event_of_actor (organisation_id, actor_id, id),
  KEY audit_event_of_action (organisation_id, action, id),
  KEY audit_event_of_time (organisation_id, at, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;

CREATE TRIGGER audit_event_stays_as_written BEFORE UPDATE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only';

CREATE TRIGGER audit_event_stays BEFORE DELETE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only';

-- db-scheduler's table; times are UTC.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  task_instance        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  task_data            BLOB,
  execution_time       TIMESTAMP(6) NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50),
  last_success         TIMESTAMP(6) NULL,
  last_failure         TIMESTAMP(6) NULL,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMP(6) NULL,
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance),
  KEY scheduled_tasks_due (execution_time),
  KEY scheduled_tasks_heartbeat (last_heartbeat),
  KEY scheduled_tasks_priority (priority, execution_time)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
