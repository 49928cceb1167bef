-- cases/rubric-owners
--   :keys  text[]
select
  title as key,
  member_id as "memberId"
from
  rubric_owner
where
  title = any (:keys)
