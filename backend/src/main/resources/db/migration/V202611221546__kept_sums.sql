-- What is asked for at every "my tasks" and every two seconds of a round is found without reading all that ever was.

-- How far the deletion of a closed account's handle has come: nearly all are parked for good, and nobody waits for those.
ALTER TABLE custody
  ADD COLUMN stage VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NONE',
  ADD KEY custody_stage (organisation_id, stage);
UPDATE custody SET stage = CASE
  WHEN deleted_on IS NOT NULL THEN 'DONE'
  WHEN decider_id IS NOT NULL THEN 'APPROVED'
  ELSE 'PROPOSED' END
WHERE proposer_id IS NOT NULL;

ALTER TABLE identity_case
  ADD KEY identity_case_waiting (organisation_id, open, opened_at);

-- What came of a round of checks, kept once none of its accounts waits. Rounds that have ended before are counted once more.
ALTER TABLE check_run
  ADD COLUMN ended_at DATETIME(6) NULL,
  ADD COLUMN verified INT         NOT NULL DEFAULT 0,
  ADD COLUMN missing  INT         NOT NULL DEFAULT 0,
  ADD COLUMN unknown  INT         NOT NULL DEFAULT 0,
  ADD COLUMN left_out INT         NOT NULL DEFAULT 0;
