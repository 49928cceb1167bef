-- discussion/move-subject
--   :threadId  uuid
--   :courseId  uuid | null
--   :promptId  uuid | null
--   :audience  audience
update thread
set
  course_id = :courseId,
  prompt_id = :promptId,
  audience = :audience
where
  id = :threadId
  and (
    status = 'DRAFT'
    or (
      course_id is not distinct from :courseId
      and prompt_id is not distinct from :promptId
    )
  )
returning
  id
