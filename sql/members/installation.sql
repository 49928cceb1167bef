-- members/installation
select
  (
    select
      name
    from
      installation
  ) as name,
  exists (
    select
    from
      member
  ) as "hasMembers"
