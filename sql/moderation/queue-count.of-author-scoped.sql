-- moderation/queue-count, its variant of-author-scoped
--   :viewer    viewer
--   :scopes    uuid[]
--   :authorId  uuid | null
select
  state,
  sum(items)::integer as count
from
  (
    select
      case
        when i.state = 'OPEN'
        and (
          i.claimed_until > :viewer.now
          and i.claimed_by is not null
        ) then 'CLAIMED'
        else i.state::text
      end as state,
      count(*) as items
    from
      (
        select
          thread_id,
          number
        from
          post
        where
          author_id = :authorId
      ) a
      cross join lateral (
        select
          *
        from
          moderation_item its
        where
          its.thread_id = a.thread_id
          and its.number = a.number
        offset
          0
      ) i
    where
      (
        (i.state = 'OPEN')
        or (i.state = 'APPEALED')
      )
      and i.scope = any (:scopes)
    group by
      1
    union all
    select
      case
        when i.state = 'OPEN'
        and (
          i.claimed_until > :viewer.now
          and i.claimed_by is not null
        ) then 'CLAIMED'
        else i.state::text
      end as state,
      - count(*) as items
    from
      post own
      join moderation_item i on i.thread_id = own.thread_id
      and i.number = own.number
      and own.author_id = :viewer.memberId
      and own.author_id = :authorId
    where
      (
        (i.state = 'OPEN')
        or (i.state = 'APPEALED')
      )
      and i.scope = any (:scopes)
    group by
      1
  ) counted
group by
  state
