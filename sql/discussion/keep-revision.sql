-- discussion/keep-revision
--   :threadId  uuid
--   :number    integer
--   :title     text | null
--   :details   jsonb | null
--   :now       timestamptz
with
  superseded as (
    update post_revision v
    set
      superseded_at = :now
    from
      post p
    where
      p.thread_id = :threadId
      and p.number = :number
      and (p.revision <> p.visible_revision)
      and v.thread_id = p.thread_id
      and v.number = p.number
      and v.revision = p.revision
  )
insert into
  post_revision (thread_id, number, revision, editor_id, title, markdown, details, created_at, superseded_at, shown)
select
  p.thread_id,
  p.number,
  p.visible_revision,
  p.author_id,
  :title,
  p.markdown,
  :details,
  coalesce(p.edited_at, p.created_at),
  :now,
  coalesce(p.status, t.status) = 'VISIBLE'
from
  post p
  join thread t on t.id = p.thread_id
where
  p.thread_id = :threadId
  and p.number = :number
on conflict (thread_id, number, revision) do update
set
  superseded_at = excluded.superseded_at,
  shown = excluded.shown,
  details = coalesce(post_revision.details || excluded.details, post_revision.details, excluded.details)
