-- A prescribed channel is told by its platform's id and no longer by its name. The one the presets know gets its id in the rules
-- that were taken up from them; the text is as the program writes it.
UPDATE policy_version SET document = REPLACE(document,
  '{"category":"MESSAGING","name":{"fi":"Wilma', '{"category":"MESSAGING","platform":"WILMA","name":{"fi":"Wilma');
UPDATE policy_draft SET document = REPLACE(document,
  '{"category":"MESSAGING","name":{"fi":"Wilma', '{"category":"MESSAGING","platform":"WILMA","name":{"fi":"Wilma');
