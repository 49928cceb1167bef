-- discussion/find-place
--   :courseId  uuid | null
--   :promptId  uuid | null
--   :memberId  uuid
--   :now       timestamptz
select
  c.id is not null as course_known,
  own.role,
  p.id is not null as prompt_known,
  p.course_id as prompt_course,
  p.closes_at <= :now as closed,
  p.opens_at > :now as not_yet_open
from
  (
    select
      :courseId as course_id,
      :promptId as prompt_id
  ) asked
  left join prompt p on p.id = asked.prompt_id
  and exists (
    select
    from
      course_member i
    where
      i.course_id = p.course_id
      and i.member_id = :memberId
  )
  left join course c on c.id = coalesce(asked.course_id, p.course_id)
  left join course_member own on own.course_id = c.id
  and own.member_id = :memberId
