-- reflections/count-unwritten
select
  count(*)::integer as count
from
  reflection
where
  written_at is null
