-- media/known-files
--   :ids  uuid[]
select
  id,
  state,
  sha256
from
  media
where
  id = any (:ids)
