-- cases/set-blind-until
--   :threadId  uuid
--   :until     timestamptz | null
--   :openedAt  timestamptz | null
with
  put as (
    update thread
    set
      blind_until = :until
    where
      id = :threadId
  )
update case_study
set
  blind_opened_at = :openedAt
where
  thread_id = :threadId
  and blind_opened_at is distinct from :openedAt
