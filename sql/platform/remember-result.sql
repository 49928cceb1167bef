-- platform/remember-result
--   :memberId  uuid
--   :key       text
--   :result    text
update idempotency_key
set
  result = :result
where
  member_id = :memberId
  and key = :key
