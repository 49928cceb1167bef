-- media/expired
--   :before  timestamptz
select
  id,
  sha256,
  widths
from
  media
where
  expires_at <= :before
order by
  expires_at,
  id
limit
  5
