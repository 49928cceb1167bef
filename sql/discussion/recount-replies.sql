-- discussion/recount-replies
--   :threadId    uuid
--   :authorId    uuid | null
--   :difference  integer
with
  known as (
    update participant
    set
      replies = replies + :difference
    where
      thread_id = :threadId
      and member_id = :authorId
      and :difference <> 0
  ),
  new as (
    insert into
      participant (thread_id, member_id, replies)
    select
      :threadId,
      :authorId,
      1
    where
      :difference = 1
      and :authorId is not null
      and not exists (
        select
        from
          participant
        where
          thread_id = :threadId
          and member_id = :authorId
      )
  ),
  last as (
    select
      max(created_at) as at
    from
      (
        select
          created_at
        from
          post
        where
          thread_id = :threadId
          and number > 0
          and status = 'VISIBLE'
          and presence = 2
        order by
          number desc
        limit
          1
      ) newest
  )
update thread
set
  reply_count = reply_count + :difference,
  peer_reply_count = peer_reply_count + case
    when author_id is distinct from :authorId then :difference
    else 0
  end,
  last_reply_at = last.at,
  active_at = coalesce(last.at, published_at, created_at)
from
  last
where
  id = :threadId
