-- members/alike-account-page, its variant first
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
order by
  m.handle collate "C"
limit
  21
