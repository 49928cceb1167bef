-- cases/rating-before
--   :threadId  uuid
--   :rubricId  uuid
--   :memberId  uuid
select
  own.scores,
  own.weighted_sum,
  own.blind,
  own.by_instructor,
  kept.count,
  kept.sum,
  kept.squares,
  kept.blind_count,
  kept.blind_sum,
  kept.instructor_count,
  kept.instructor_sum,
  kept.histogram,
  kept.instructor_histogram
from
  (
    values
      (1)
  ) one
  left join rating own on own.thread_id = :threadId
  and own.rubric_id = :rubricId
  and own.member_id = :memberId
  left join rating_summary kept on kept.thread_id = :threadId
  and kept.rubric_id = :rubricId
