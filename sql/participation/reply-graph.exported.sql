-- participation/reply-graph, its variant exported
--   :courseId  uuid
with
  exchange as materialized (
    select
      p.author_id as giver,
      case
        when p.parent_number = 0 then t.author_id
        else above.author_id
      end as receiver,
      p.status = 'VISIBLE' as visible,
      p.created_at
    from
      thread t
      join post p on p.thread_id = t.id
      and p.number > 0
      and p.status in ('VISIBLE')
      left join post above on above.thread_id = p.thread_id
      and above.number = nullif(p.parent_number, 0)
    where
      t.course_id = :courseId
  ),
  edge as materialized (
    select
      giver,
      receiver,
      count(*)::integer as weight
    from
      exchange
    where
      giver <> receiver
      and giver in (
        select
          member_id
        from
          course_member
        where
          course_id = :courseId
      )
      and receiver in (
        select
          member_id
        from
          course_member
        where
          course_id = :courseId
      )
    group by
      giver,
      receiver
  ),
  given as (
    select
      giver as id,
      sum(weight)::integer as replies
    from
      edge
    group by
      giver
  ),
  received as (
    select
      receiver as id,
      sum(weight)::integer as replies
    from
      edge
    group by
      receiver
  ),
  heaviest as (
    select
      *
    from
      edge
    order by
      weight desc,
      giver,
      receiver
    limit
      100001
  ) (
    select
      m.course_id as "courseId",
      m.member_id as "memberId",
      m.role,
      m.joined_at as "joinedAt",
      u.handle,
      coalesce(given.replies, 0) as given,
      coalesce(received.replies, 0) as received,
      null::uuid as "fromId",
      null::uuid as "toId",
      null::integer as weight,
      0 as part,
      row_number() over (
        order by
          m.role desc,
          u.handle collate "C"
      ) as nth
    from
      course_member m
      join member u on u.id = m.member_id
      left join given on given.id = m.member_id
      left join received on received.id = m.member_id
    where
      m.course_id = :courseId
    order by
      nth
    limit
      1001
  )
union all
select
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  h.giver,
  h.receiver,
  h.weight,
  1,
  row_number() over (
    order by
      h.weight desc,
      h.giver,
      h.receiver
  )
from
  heaviest h
order by
  part,
  nth
