-- notifications/notify-of-post
--   :threadId       uuid
--   :number         integer
--   :authorId       uuid
--   :mentionedIds   uuid[]
--   :mostMentioned  integer
--   :answeredId     uuid | null
--   :newIds         uuid[]
--   :at             timestamptz
with
  known as (
    select
      n.member_id,
      n.kind
    from
      notification n
    where
      n.thread_id = :threadId
      and n.number = :number
      and n.decision_id is null
      and n.kind <> 'THREAD_ACTIVITY'
  ),
  willing as (
    select
      c.member_id,
      c.at,
      c.at <= cardinality(:mentionedIds) as mentioned
    from
      unnest(:mentionedIds || :answeredId) with ordinality as c (member_id, at)
    where
      c.member_id <> :authorId
      and case
        when c.at <= cardinality(:mentionedIds) then coalesce(
          (
            select
              coalesce(wish.in_app, true)
              or coalesce(wish.mail, 'NOW') <> 'OFF'
            from
              notification_preference wish
            where
              wish.member_id = c.member_id
              and wish.kind = 'MENTION'
          ),
          true
        )
        else coalesce(
          (
            select
              coalesce(wish.in_app, true)
              or coalesce(wish.mail, 'NOW') <> 'OFF'
            from
              notification_preference wish
            where
              wish.member_id = c.member_id
              and wish.kind = 'REPLY'
          ),
          true
        )
      end
      and not exists (
        select
        from
          known k
        where
          k.member_id = c.member_id
      )
      and not exists (
        select
        from
          member_mute b
        where
          b.member_id = c.member_id
          and b.muted_id = :authorId
      )
      and not coalesce(
        (
          select
            w.level
          from
            watch w
          where
            w.thread_id = :threadId
            and w.member_id = c.member_id
        ),
        (
          select
            cw.level
          from
            thread muted
            join course_watch cw on cw.course_id = muted.course_id
            and cw.member_id = c.member_id
          where
            muted.id = :threadId
        ),
        'NORMAL'
      ) = 'MUTED'
  ),
  mentioned as (
    select
      member_id,
      at
    from
      willing
    where
      mentioned
    order by
      at
    limit
      greatest(
        0,
        :mostMentioned - (
          select
            count(*)
          from
            known k
          where
            k.kind = 'MENTION'
        )
      )
  ),
  notified as (
    select
      member_id,
      at,
      'MENTION'::notification_kind as kind
    from
      mentioned
    union all
    select
      w.member_id,
      w.at,
      'REPLY'
    from
      willing w
    where
      not w.mentioned
      and w.member_id not in (
        select
          member_id
        from
          mentioned
      )
  )
insert into
  notification as n (id, member_id, kind, actor_id, thread_id, number, created_at)
select
  :newIds [at::integer],
  member_id,
  kind,
  :authorId,
  :threadId,
  :number,
  :at
from
  notified
on conflict (member_id, thread_id, number)
where
  decision_id is null do update
set
  kind = excluded.kind,
  created_at = excluded.created_at,
  read_at = null
where
  n.kind = 'THREAD_ACTIVITY'
