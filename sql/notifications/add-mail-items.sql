-- notifications/add-mail-items
--   :memberIds   uuid[]
--   :abouts      text[]
--   :ids         uuid[]
--   :kinds       notification_kind[]
--   :createdAts  timestamptz[]
--   :dueAts      timestamptz[]
with
  given as (
    select distinct
      on (g.member_id, g.about) g.*
    from
      unnest(:memberIds, :abouts, :ids, :kinds, :createdAts, :dueAts) as g (member_id, about, notification_id, kind, created_at, due_at)
    order by
      g.member_id,
      g.about,
      g.created_at desc
  ),
  outdated as (
    delete from mail_item i using given g
    where
      i.member_id = g.member_id
      and i.notification_id = g.notification_id
      and i.about <> g.about
      and not i.done
  )
insert into
  mail_item as i (member_id, about, notification_id, kind, created_at, due_at)
select
  member_id,
  about,
  notification_id,
  kind,
  created_at,
  due_at
from
  given
on conflict (member_id, about) do update
set
  notification_id = excluded.notification_id,
  kind = excluded.kind,
  created_at = excluded.created_at,
  due_at = excluded.due_at,
  done = false
where
  i.mail_id is null
  and (
    i.kind <> excluded.kind
    or (
      not i.done
      and i.notification_id <> excluded.notification_id
    )
  )
