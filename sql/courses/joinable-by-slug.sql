-- courses/joinable-by-slug
--   :slug  text
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
  c.slug = :slug
for share of
  c
