-- moderation/queue-count, its variant reported
--   :viewer   viewer
--   :reasons  report_reason[]
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
      moderation_item i
    where
      (
        (i.state = 'OPEN')
        or (i.state = 'APPEALED')
      )
      and exists (
        select
        from
          report r
        where
          r.thread_id = i.thread_id
          and r.number = i.number
          and r.reason = any (:reasons)
      )
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
    where
      (
        (i.state = 'OPEN')
        or (i.state = 'APPEALED')
      )
      and exists (
        select
        from
          report r
        where
          r.thread_id = i.thread_id
          and r.number = i.number
          and r.reason = any (:reasons)
      )
    group by
      1
  ) counted
group by
  state
