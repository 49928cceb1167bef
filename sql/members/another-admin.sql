-- members/another-admin
--   :memberId  uuid
--   :now       timestamptz
select
  exists (
    select
    from
      member
    where
      is_admin
      and id <> :memberId
      and (
        suspended_until is null
        or suspended_until <= :now
      )
  ) as found
