-- discussion/refuse-edit
--   :threadId  uuid
--   :number    integer
--   :now       timestamptz
with
  refused as (
    update post_revision v
    set
      superseded_at = :now
    from
      post p
    where
      p.thread_id = :threadId
      and p.number = :number
      and v.thread_id = p.thread_id
      and v.number = p.number
      and v.revision = p.revision
  )
update post
set
  revision = visible_revision,
  refused_revision = greatest(refused_revision, revision)
where
  thread_id = :threadId
  and number = :number
returning
  refused_revision as "refusedRevision"
