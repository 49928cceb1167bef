-- cases/withdraw-rating
--   :threadId             uuid
--   :rubricId             uuid
--   :memberId             uuid
--   :weight               integer
--   :sortedBy             boolean
--   :count                integer
--   :sum                  bigint
--   :squares              bigint
--   :blindCount           integer
--   :blindSum             bigint
--   :instructorCount      integer
--   :instructorSum        bigint
--   :histogram            integer[]
--   :instructorHistogram  integer[]
with
  withdrawn as (
    delete from rating
    where
      thread_id = :threadId
      and rubric_id = :rubricId
      and member_id = :memberId
  ),
  kept as (
    insert into
      rating_summary (
        thread_id,
        rubric_id,
        weight,
        count,
        sum,
        squares,
        blind_count,
        blind_sum,
        instructor_count,
        instructor_sum,
        histogram,
        instructor_histogram
      )
    values
      (
        :threadId,
        :rubricId,
        :weight,
        :count,
        :sum,
        :squares,
        :blindCount,
        :blindSum,
        :instructorCount,
        :instructorSum,
        :histogram,
        :instructorHistogram
      )
    on conflict (thread_id, rubric_id) do update
    set
      count = excluded.count,
      sum = excluded.sum,
      squares = excluded.squares,
      blind_count = excluded.blind_count,
      blind_sum = excluded.blind_sum,
      instructor_count = excluded.instructor_count,
      instructor_sum = excluded.instructor_sum,
      histogram = excluded.histogram,
      instructor_histogram = excluded.instructor_histogram
    returning
      score,
      count,
      contested_count
  )
update thread
set
  score = coalesce(kept.score, 0),
  rating_count = kept.count,
  contested_count = kept.contested_count
from
  kept
where
  id = :threadId
  and :sortedBy
