-- courses/joined-course-page, its variant continued
--   :memberId       uuid
--   :afterJoinedAt  timestamptz | null
--   :afterId        uuid | null
select
  c.id,
  c.slug,
  c.title,
  c.term,
  c.open_to_join as "openToJoin",
  c.join_code as "joinCode",
  c.time_zone as "timeZone",
  c.created_at as "createdAt",
  m.joined_at as "joinedAt"
from
  course_member m
  join course c on c.id = m.course_id
where
  m.member_id = :memberId
  and (m.joined_at, m.course_id) < (:afterJoinedAt, :afterId)
order by
  m.joined_at desc,
  m.course_id desc
limit
  21
