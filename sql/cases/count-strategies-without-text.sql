-- cases/count-strategies-without-text
select
  count(*)::integer as count
from
  case_study
where
  strategy_text is null
