-- members/is-email-held
--   :key  text
select
  exists (
    select
    from
      member
    where
      email_key = :key
      and not email_alike
  ) as held
