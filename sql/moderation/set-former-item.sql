-- moderation/set-former-item
--   :id    uuid
--   :item  jsonb
update decision
set
  before = jsonb_set(before, '{item}', :item)
where
  id = :id
