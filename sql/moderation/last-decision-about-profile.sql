-- moderation/last-decision-about-profile
--   :memberId  uuid
select
  d.id,
  d.action,
  m.handle
from
  decision d
  left join member m on m.id = d.moderator_id
where
  d.member_id = :memberId
  and d.undone_at is null
  and (
    d.thread_id is null
    and (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'))
  )
order by
  d.created_at desc,
  d.id desc
limit
  1
