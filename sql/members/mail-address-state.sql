-- members/mail-address-state
--   :memberId  uuid
--   :now       timestamptz
select
  coalesce(a.language, 'en') as language,
  a.confirmed_at as "confirmedAt",
  a.suppressed_at as "suppressedAt",
  a.refusal_code as "refusalCode",
  (
    select
      l.email
    from
      email_link l
    where
      l.member_id = m.id
      and l.expires_at > :now
      and l.used_at is null
      and l.email <> m.email
    order by
      l.expires_at desc
    limit
      1
  ) as pending
from
  member m
  left join mail_address a on a.member_id = m.id
where
  m.id = :memberId
