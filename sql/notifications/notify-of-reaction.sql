-- notifications/notify-of-reaction
--   :newId       uuid
--   :threadId    uuid
--   :number      integer
--   :memberId    uuid
--   :at          timestamptz
--   :readBefore  timestamptz
insert into
  notification as n (id, member_id, kind, actor_id, thread_id, number, created_at)
select
  :newId,
  p.author_id,
  'REACTION',
  :memberId,
  :threadId,
  :number,
  :at
from
  post p
where
  p.thread_id = :threadId
  and p.number = :number
  and p.author_id <> :memberId
  and coalesce(
    (
      select
        coalesce(wish.in_app, true)
        or coalesce(wish.mail, 'OFF') <> 'OFF'
      from
        notification_preference wish
      where
        wish.member_id = p.author_id
        and wish.kind = 'REACTION'
    ),
    true
  )
  and not exists (
    select
    from
      member_mute b
    where
      b.member_id = p.author_id
      and b.muted_id = :memberId
  )
  and not coalesce(
    (
      select
        w.level
      from
        watch w
      where
        w.thread_id = :threadId
        and w.member_id = p.author_id
    ),
    (
      select
        cw.level
      from
        thread muted
        join course_watch cw on cw.course_id = muted.course_id
        and cw.member_id = p.author_id
      where
        muted.id = :threadId
    ),
    'NORMAL'
  ) = 'MUTED'
on conflict (member_id, thread_id, number)
where
  decision_id is null do update
set
  kind = 'REACTION',
  rated = coalesce(
    n.rated,
    case
      when n.kind = 'RATING' then true
    end
  ),
  actor_id = excluded.actor_id,
  created_at = excluded.created_at,
  read_at = null
where
  n.kind in ('REACTION', 'RATING')
  and n.read_at is not null
  and n.created_at <= :readBefore
