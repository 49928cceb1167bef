-- members/suppressed-address-page, its variant continued
--   :beforeAt  timestamptz | null
--   :beforeId  uuid | null
select
  member_id as "memberId",
  suppressed_at as since,
  coalesce(refusal_code, 550) as code
from
  mail_address
where
  suppressed_at is not null
  and (suppressed_at, member_id) < (:beforeAt, :beforeId)
order by
  suppressed_at desc,
  member_id desc
limit
  21
