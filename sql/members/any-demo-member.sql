-- members/any-demo-member
select
  exists (
    select
    from
      member
    where
      is_demo
  ) as found
