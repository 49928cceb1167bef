-- moderation/find-moderator
--   :memberId  uuid | null
select
  m.id
from
  member m
where
  m.id = :memberId
  and (
    m.is_admin
    or m.is_curator
    or exists (
      select
      from
        course_member seat
      where
        seat.member_id = m.id
        and seat.role = 'INSTRUCTOR'
    )
  )
