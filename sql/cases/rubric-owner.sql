-- cases/rubric-owner
--   :key  text
select
  member_id as "ownerId"
from
  rubric_owner
where
  title = :key
