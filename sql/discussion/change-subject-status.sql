-- discussion/change-subject-status
--   :threadId     uuid
--   :status       content_status
--   :publishedAt  timestamptz | null
update thread t
set
  status = :status,
  published_at = coalesce(t.published_at, :publishedAt),
  active_at = case
    when t.published_at is null then coalesce(:publishedAt, t.active_at)
    else t.active_at
  end
from
  post p
where
  t.id = :threadId
  and p.thread_id = t.id
  and p.number = 0
returning
  p.author_id,
  p.approved_at,
  '{}'::integer[] as above,
  null::uuid as answers_id
