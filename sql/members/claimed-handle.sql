-- members/claimed-handle
--   :skeleton  text
select
from
  handle_claim
where
  skeleton = :skeleton
  and not inherited
