-- discussion/make-revision-visible
--   :threadId      uuid
--   :number        integer
--   :revision      integer
--   :markdown      text
--   :editedAt      timestamptz | null
--   :supersededAt  timestamptz | null
--   :wasVisible    boolean
--   :html          text
--   :renderer      smallint
--   :fingerprint   bytea | null
--   :text          text
--   :links         text[]
--   :titles        text[]
--   :handles       text[]
--   :memberIds     uuid[]
with
  superseded as (
    update post_revision v
    set
      superseded_at = :supersededAt,
      shown = :wasVisible
    from
      post p
    where
      p.thread_id = :threadId
      and p.number = :number
      and v.thread_id = p.thread_id
      and v.number = p.number
      and v.revision = p.visible_revision
  ),
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
  visible_revision = :revision,
  markdown = :markdown,
  html = :html,
  renderer = :renderer,
  fingerprint = :fingerprint,
  text = :text,
  links = :links,
  titles = :titles,
  edited_at = :editedAt
where
  thread_id = :threadId
  and number = :number
