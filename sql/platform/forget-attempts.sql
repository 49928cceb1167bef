-- platform/forget-attempts
--   :key  text
delete from attempt
where
  key = :key
