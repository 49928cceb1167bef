-- cases/lock-rubrics
select
from
  rubric
for key share
