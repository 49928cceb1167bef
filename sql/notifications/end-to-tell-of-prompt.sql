-- notifications/end-to-tell-of-prompt
--   :promptId  uuid
--   :at        timestamptz
update prompt_notice
set
  done = true
where
  prompt_id = :promptId
  and told_at = :at
