-- screening/lock-settings
--   :courseId  uuid | null
select
  banned_phrases,
  hold_first_posts,
  links_from_newcomers,
  version,
  changed_at,
  changed_by
from
  screening_setting
where
  course_id = :courseId
  or (
    course_id is null
    and :courseId is null
  )
for update
