-- A change to the facts of an account in use is decided like a new request, and asked for by somebody of its own: each review
-- knows who asked. What is proposed is one JSON text beside its review; nothing of it is searched for.

ALTER TABLE review ADD COLUMN requester_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL;
UPDATE review r JOIN account a ON a.organisation_id = r.organisation_id AND a.id = r.account_id SET r.requester_id = a.requester_id;
ALTER TABLE review
  MODIFY COLUMN requester_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD KEY review_of_requester (organisation_id, requester_id, subject),
  ADD CONSTRAINT review_requester FOREIGN KEY (organisation_id, requester_id) REFERENCES person (organisation_id, id);

CREATE TABLE change_proposal (
  organisation_id CHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  review_id       CHAR(36)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  approved        MEDIUMTEXT NOT NULL,
  proposed        MEDIUMTEXT NOT NULL,
  PRIMARY KEY (organisation_id, review_id),
  CONSTRAINT change_proposal_review FOREIGN KEY (organisation_id, review_id) REFERENCES review (organisation_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_swedish_ci;
