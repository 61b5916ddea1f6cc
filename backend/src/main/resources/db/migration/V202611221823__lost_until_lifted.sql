-- What was closed in somebody else's hands stays warned of until two people lift its suspension (ID-PARK, MODE-RED): until now
-- the suspension ended with the closing, and one person could take the warning away.
UPDATE suspension s
  JOIN custody c ON c.organisation_id = s.organisation_id AND c.account_id = s.account_id AND c.handle = 'LOST'
  JOIN account a ON a.organisation_id = s.organisation_id AND a.id = s.account_id AND a.retired_at = s.ended_at
SET s.ended_at = NULL, s.ended_by_id = NULL, s.proposer_id = NULL, s.proposed_at = NULL;
