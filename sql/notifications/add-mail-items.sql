-- notifications/add-mail-items
--   :memberIds   uuid[]
--   :abouts      text[]
--   :ids         uuid[]
--   :kinds       notification_kind[]
--   :createdAts  timestamptz[]
--   :dueAts      timestamptz[]
insert into
  mail_item as i (member_id, about, notification_id, kind, created_at, due_at)
select distinct
  on (g.member_id, g.about) g.*
from
  unnest(:memberIds, :abouts, :ids, :kinds, :createdAts, :dueAts) as g (member_id, about, notification_id, kind, created_at, due_at)
order by
  g.member_id,
  g.about,
  g.created_at desc
on conflict (member_id, about) do update
set
  notification_id = excluded.notification_id,
  kind = excluded.kind,
  created_at = excluded.created_at,
  due_at = excluded.due_at
where
  not i.done
  and i.notification_id <> excluded.notification_id
