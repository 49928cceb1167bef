-- notifications/waiting, its variant items
--   :viewer  viewer
--   :scopes  uuid[]
select
  0 as unread,
  (
    select
      coalesce(sum(waiting.count), 0)::integer
    from
      (
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
      ) waiting
  ) as items,
  false as refused
