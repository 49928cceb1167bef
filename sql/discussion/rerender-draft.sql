-- discussion/rerender-draft
--   :threadId     uuid
--   :number       integer
--   :html         text
--   :renderer     smallint
--   :fingerprint  bytea | null
--   :text         text
--   :links        text[]
--   :titles       text[]
--   :handles      text[]
--   :memberIds    uuid[]
with
  unmentioned as (
    delete from mention
    where
      thread_id = :threadId
      and number = :number
      and true
      and handle <> all (:handles)
  ),
  mentioned as (
    insert into
      mention (thread_id, number, handle, member_id, position)
    select
      :threadId,
      :number,
      m.handle,
      m.member_id,
      m.position
    from
      unnest(:handles, :memberIds) with ordinality as m (handle, member_id, position)
    where
      true
    on conflict (thread_id, number, handle) do update
    set
      position = excluded.position,
      member_id = excluded.member_id
  )
update post
set
  html = :html,
  renderer = :renderer,
  fingerprint = :fingerprint,
  text = :text,
  links = :links,
  titles = :titles,
  edited_at = null
where
  thread_id = :threadId
  and number = :number
