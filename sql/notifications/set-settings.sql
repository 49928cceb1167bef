-- notifications/set-settings
--   :memberId            uuid
--   :given               text[]
--   :mailOff             boolean | null
--   :timeZone            text | null
--   :quietFrom           smallint | null
--   :quietUntil          smallint | null
--   :digestHour          smallint | null
--   :digestWeekday       smallint | null
--   :mailWithoutContent  boolean | null
insert into
  notification_setting as s (
    member_id,
    mail_off,
    time_zone,
    quiet_from,
    quiet_until,
    digest_hour,
    digest_weekday,
    mail_without_content
  )
values
  (
    :memberId,
    :mailOff,
    :timeZone,
    :quietFrom,
    :quietUntil,
    :digestHour,
    :digestWeekday,
    :mailWithoutContent
  )
on conflict (member_id) do update
set
  mail_off = case
    when 'mailOff' = any (:given) then excluded.mail_off
    else s.mail_off
  end,
  time_zone = case
    when 'timeZone' = any (:given) then excluded.time_zone
    else s.time_zone
  end,
  quiet_from = case
    when 'quietHours' = any (:given) then excluded.quiet_from
    else s.quiet_from
  end,
  quiet_until = case
    when 'quietHours' = any (:given) then excluded.quiet_until
    else s.quiet_until
  end,
  digest_hour = case
    when 'digestHour' = any (:given) then excluded.digest_hour
    else s.digest_hour
  end,
  digest_weekday = case
    when 'digestWeekday' = any (:given) then excluded.digest_weekday
    else s.digest_weekday
  end,
  mail_without_content = case
    when 'mailWithoutContent' = any (:given) then excluded.mail_without_content
    else s.mail_without_content
  end
