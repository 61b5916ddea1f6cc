-- A user name is compared letter by letter; upper and lower case are made equal before it gets here. The alphabet's order
-- would let "réquester" sign in as "requester".
ALTER TABLE sign_in MODIFY username VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;
