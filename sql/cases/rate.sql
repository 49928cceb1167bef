-- cases/rate
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
--   :id                   uuid
--   :revision             integer
--   :blind                boolean
--   :byInstructor         boolean
--   :scores               smallint[]
--   :rationales           text[]
--   :comment              text | null
--   :weightedSum          integer
--   :at                   timestamptz
with
  rated as (
    insert into
      rating (
        thread_id,
        rubric_id,
        member_id,
        id,
        revision,
        blind,
        by_instructor,
        scores,
        rationales,
        comment,
        weighted_sum,
        created_at,
        updated_at
      )
    values
      (
        :threadId,
        :rubricId,
        :memberId,
        :id,
        :revision,
        :blind,
        :byInstructor,
        :scores,
        :rationales,
        :comment,
        :weightedSum,
        :at,
        :at
      )
    on conflict (thread_id, rubric_id, member_id) do update
    set
      revision = excluded.revision,
      blind = excluded.blind,
      by_instructor = excluded.by_instructor,
      scores = excluded.scores,
      rationales = excluded.rationales,
      comment = excluded.comment,
      weighted_sum = excluded.weighted_sum,
      updated_at = excluded.updated_at
  ),
  disclosed as (
    insert into
      outcome_disclosure (thread_id, member_id, disclosed_at)
    values
      (:threadId, :memberId, :at)
    on conflict do nothing
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
