-- members/alike-account-page, its variant continued
--   :afterHandle  text | null
select
  m.id as "memberId",
  m.handle,
  (
    select
      first.id
    from
      member first
    where
      first.email_key = m.email_key
      and not first.email_alike
  ) as "alikeId"
from
  member m
where
  m.email_alike
  and m.handle collate "C" > :afterHandle
order by
  m.handle collate "C"
limit
  21
