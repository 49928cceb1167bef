-- cases/reset-figures
--   :rubricId  uuid
update thread
set
  score = 0,
  rating_count = 0,
  contested_count = 0
where
  id in (
    select
      thread_id
    from
      rating_summary
    where
      rubric_id = :rubricId
  )
  and rating_count > 0
