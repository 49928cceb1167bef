-- tags/take-off-refused
--   :tagId     uuid
--   :memberId  uuid
--   :reason    text
--   :now       timestamptz
with
  gone as (
    delete from tagging
    where
      tag_id = :tagId
    returning
      thread_id,
      name
  )
insert into
  tag_refusal (id, member_id, thread_id, name, reason, refused_at)
select
  gen_random_uuid(),
  t.author_id,
  t.id,
  coalesce(gone.name, g.label),
  :reason,
  :now
from
  gone
  join thread t on t.id = gone.thread_id
  join tag g on g.id = :tagId
where
  t.author_id is not null
  and t.author_id <> :memberId
  and t.status <> 'REMOVED'
