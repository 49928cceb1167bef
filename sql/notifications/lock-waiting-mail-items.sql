-- notifications/lock-waiting-mail-items
--   :memberIds  uuid[]
select
  member_id as "memberId",
  about,
  kind,
  created_at as "createdAt"
from
  mail_item
where
  member_id = any (:memberIds)
  and not done
order by
  member_id,
  about
for update
  skip locked
