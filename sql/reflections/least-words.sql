-- reflections/least-words
--   :promptId  uuid
select
  coalesce(minimum_words, 0) as least
from
  prompt
where
  id = :promptId
