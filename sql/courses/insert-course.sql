-- courses/insert-course
--   :id          uuid
--   :slug        text
--   :title       text
--   :term        text | null
--   :openToJoin  boolean
--   :joinCode    text
--   :timeZone    text
--   :createdAt   timestamptz
insert into
  course (id, slug, title, term, open_to_join, join_code, time_zone, created_at)
values
  (:id, :slug, :title, :term, :openToJoin, :joinCode, :timeZone, :createdAt)
on conflict (slug) do nothing
returning
  id
