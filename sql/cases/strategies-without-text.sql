-- cases/strategies-without-text
--   :threadId  uuid
--   :number    integer
--   :most      integer
select
  s.thread_id,
  0 as number,
  s.strategy,
  md5(s.strategy::text) as sum,
  length(s.strategy::text) as characters
from
  (
    select
      s.thread_id,
      s.strategy_text,
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
      ) as strategy
    from
      case_study s
  ) s
where
  s.strategy_text is null
  and s.thread_id > :threadId
  and :number is not null
order by
  s.thread_id
limit
  :most
