-- members/suppressed-address-page, its variant first
select
  member_id as "memberId",
  suppressed_at as since,
  coalesce(refusal_code, 550) as code
from
  mail_address
where
  suppressed_at is not null
order by
  suppressed_at desc,
  member_id desc
limit
  21
