-- notifications/make-mail
--   :id        uuid
--   :memberId  uuid
--   :digest    boolean
--   :abouts    text[]
--   :now       timestamptz
with
  made as (
    insert into
      notification_mail (id, member_id, digest, next_at)
    values
      (:id, :memberId, :digest, :now)
    returning
      id
  )
update mail_item i
set
  done = true,
  mail_id = made.id
from
  made
where
  i.member_id = :memberId
  and i.about = any (:abouts)
  and not i.done
