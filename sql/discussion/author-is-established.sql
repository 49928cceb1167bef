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
        and (ot.id, 0) is distinct from (:threadId, :number)
      order by
        ot.published_at desc
      limit
        1
    ),
    false
  ) as established
