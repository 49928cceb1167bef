-- discussion/unrefuse-edit
--   :threadId         uuid
--   :number           integer
--   :revision         integer
--   :refusedRevision  integer | null
with
  pending as (
    update post_revision
    set
      superseded_at = null
    where
      thread_id = :threadId
      and number = :number
      and revision = :revision
  )
update post
set
  revision = :revision,
  refused_revision = :refusedRevision
where
  thread_id = :threadId
  and number = :number
