-- courses/joinable-by-code
--   :joinCode  text
select
  c.id,
  c.slug,
  c.title,
  c.term,
  c.open_to_join as "openToJoin",
  c.join_code as "joinCode",
  c.time_zone as "timeZone",
  c.created_at as "createdAt"
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
for share of
  c
