-- platform/clear-attempts
--   :now  timestamptz
delete from attempt
where
  key in (
    select
      key
    from
      attempt
    where
      resets_at <= :now
    order by
      resets_at
    limit
      20
    for update
      skip locked
  )
