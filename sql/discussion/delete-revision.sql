-- discussion/delete-revision
--   :threadId  uuid
--   :number    integer
--   :revision  integer
delete from post_revision
where
  thread_id = :threadId
  and number = :number
  and revision = :revision
  and superseded_at is null
