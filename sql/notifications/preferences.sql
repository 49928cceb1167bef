-- notifications/preferences
--   :memberIds  uuid[]
select
  m.id,
  s.mail_off,
  s.time_zone,
  s.quiet_from,
  s.quiet_until,
  s.digest_hour,
  s.digest_weekday,
  s.mail_without_content,
  (
    select
      jsonb_object_agg(p.kind, jsonb_build_object('inApp', p.in_app, 'mail', p.mail))
    from
      notification_preference p
    where
      p.member_id = m.id
  ) as kinds
from
  member m
  left join notification_setting s on s.member_id = m.id
where
  m.id = any (:memberIds)
