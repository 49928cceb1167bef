-- platform/give-back-attempt
--   :key  text
--   :now  timestamptz
update attempt
set
  used = used - 1
where
  key = :key
  and resets_at > :now
  and used > 0
