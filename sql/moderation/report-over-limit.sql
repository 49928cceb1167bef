-- moderation/report-over-limit
--   :memberId  uuid
--   :since     timestamptz
select
  created_at as since
from
  report
where
  reporter_id = :memberId
  and created_at > :since
order by
  created_at desc
offset
  29
limit
  1
