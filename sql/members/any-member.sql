-- members/any-member
select
  exists (
    select
    from
      member
  ) as found
