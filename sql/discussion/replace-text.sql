-- discussion/replace-text
--   :threadId     uuid
--   :number       integer
--   :editorId     uuid
--   :title        text | null
--   :markdown     text
--   :details      jsonb | null
--   :reason       text | null
--   :now          timestamptz
--   :visible      boolean
--   :html         text
--   :renderer     smallint
--   :fingerprint  bytea | null
--   :text         text
--   :links        text[]
--   :titles       text[]
--   :handles      text[]
--   :memberIds    uuid[]
with
  next as materialized (
    select
      (1 + greatest(p.revision, p.refused_revision)) as revision
    from
      post p
    where
      p.thread_id = :threadId
      and p.number = :number
  ),
  revised as (
    insert into
      post_revision (thread_id, number, revision, editor_id, title, markdown, details, reason, created_at)
    select
      :threadId,
      :number,
      next.revision,
      :editorId,
      :title,
      :markdown,
      :details,
      :reason,
      :now
    from
      next
  ),
  unmentioned as (
    delete from mention
    where
      thread_id = :threadId
      and number = :number
      and :visible
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
      :visible
    on conflict (thread_id, number, handle) do update
    set
      position = excluded.position,
      member_id = excluded.member_id
  )
update post p
set
  revision = next.revision,
  visible_revision = case
    when :visible then next.revision
    else p.visible_revision
  end,
  markdown = case
    when :visible then :markdown
    else p.markdown
  end,
  html = case
    when :visible then :html
    else p.html
  end,
  renderer = case
    when :visible then :renderer
    else p.renderer
  end,
  fingerprint = case
    when :visible then :fingerprint
    else p.fingerprint
  end,
  text = case
    when :visible then :text
    else p.text
  end,
  links = case
    when :visible then :links
    else p.links
  end,
  titles = case
    when :visible then :titles
    else p.titles
  end,
  edited_at = case
    when :visible then :now
    else p.edited_at
  end
from
  next
where
  p.thread_id = :threadId
  and p.number = :number
  and not exists (
    select
    from
      thread
    where
      id = :threadId
      and status = 'REMOVED'
  )
returning
  p.revision
