-- discussion/author-is-established
--   :threadId  uuid
--   :number    integer
--   :authorId  uuid
select
  coalesce(
    (
      select
        true
      from
        post o
      where
        o.author_id = :authorId
        and o.status = 'VISIBLE'
        and o.created_at <= written.at
        and coalesce(o.approved_at, o.created_at) <= written.at
        and (o.thread_id, o.number) is distinct from (:threadId, :number)
      order by
        o.created_at desc
      limit
        1
    ),
    (
      select
        true
      from
        thread ot
      where
        ot.author_id = :authorId
        and ot.status = 'VISIBLE'
        and ot.published_at <= written.at
        and coalesce(
          (
            select
              text.approved_at
            from
              post text
            where
              text.thread_id = ot.id
              and text.number = 0
          ),
          ot.published_at
        ) <= written.at
        and (ot.id, 0) is distinct from (:threadId, :number)
      order by
        ot.published_at desc
      limit
        1
    ),
    false
  ) as established
from
  post p
  join thread t on t.id = p.thread_id
  cross join lateral (
    select
      coalesce(
        p.edited_at,
        case
          when p.number = 0 then t.published_at
          else p.created_at
        end
      ) as at
  ) written
where
  p.thread_id = :threadId
  and p.number = :number
