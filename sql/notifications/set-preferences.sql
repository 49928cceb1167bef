-- notifications/set-preferences
--   :memberId    uuid
--   :kinds       notification_kind[]
--   :inAppGiven  boolean[]
--   :inApp       boolean[]
--   :mailGiven   boolean[]
--   :mail        mail_frequency[]
with
  given as (
    select
      g.kind,
      case
        when g.in_app_given then g.in_app
        else p.in_app
      end as in_app,
      case
        when g.mail_given then g.mail
        else p.mail
      end as mail
    from
      unnest(:kinds, :inAppGiven, :inApp, :mailGiven, :mail) as g (kind, in_app_given, in_app, mail_given, mail)
      left join notification_preference p on p.member_id = :memberId
      and p.kind = g.kind
  ),
  gone as (
    delete from notification_preference p using given g
    where
      p.member_id = :memberId
      and p.kind = g.kind
      and g.in_app is null
      and g.mail is null
  )
insert into
  notification_preference (member_id, kind, in_app, mail)
select
  :memberId,
  kind,
  in_app,
  mail
from
  given
where
  in_app is not null
  or mail is not null
on conflict (member_id, kind) do update
set
  in_app = excluded.in_app,
  mail = excluded.mail
