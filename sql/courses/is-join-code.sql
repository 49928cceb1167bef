-- courses/is-join-code
--   :joinCode  text
select
  exists (
    select
    from
      course c
    where
      upper(replace(c.join_code, '-', '')) = :joinCode
      and not exists (
        select
        from
          course o
        where
          o.id <> c.id
          and upper(replace(o.join_code, '-', '')) = :joinCode
      )
  ) as known
