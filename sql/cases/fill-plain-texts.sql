-- cases/fill-plain-texts
--   :filled  jsonb
with
  read as materialized (
    select
      *
    from
      jsonb_to_recordset(:filled) as r (thread_id uuid, sum text, strategy_text jsonb)
  ),
  lacking as materialized (
    select
      s.thread_id
    from
      read r
      join case_study s on s.thread_id = r.thread_id
    where
      s.strategy_text is null
      and md5(
        jsonb_build_object(
          'goal',
          s.goal,
          'audience',
          s.target_audience,
          'approach',
          s.approach,
          'outcome',
          s.outcome,
          'lessons',
          s.lessons,
          'skillsGained',
          s.skills_gained
        )::text
      ) = r.sum
    order by
      s.thread_id
    for no key update of
      s skip locked
  ),
  stored as (
    update case_study s
    set
      strategy_text = r.strategy_text
    from
      lacking l
      join read r on r.thread_id = l.thread_id
    where
      s.thread_id = l.thread_id
    returning
      1
  )
select
  count(*)::integer as count
from
  stored
