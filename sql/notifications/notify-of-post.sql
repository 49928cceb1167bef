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
      and not exists (
        select
        from
          watch w
        where
          w.thread_id = :threadId
          and w.member_id = c.member_id
          and w.level = 'MUTED'
      )
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
  notification (id, member_id, kind, actor_id, thread_id, number, created_at)
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
  decision_id is null do nothing
