-- moderation/report-over-limit
--   :memberId  uuid
--   :since     timestamptz
select
  created_at as since
from
  (
    (
      select
        created_at
      from
        report
      where
        reporter_id = :memberId
        and created_at > :since
      order by
        created_at desc
      limit
        30
    )
    union all
    (
      select
        created_at
      from
        member_report
      where
        reporter_id = :memberId
        and created_at > :since
      order by
        created_at desc
      limit
        30
    )
  ) reported
order by
  created_at desc
offset
  29
limit
  1
