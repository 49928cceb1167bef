-- profiles/set-naming
--   :memberId      uuid
--   :handle        text | null
--   :nameAudience  name_audience | null
update member
set
  handle = coalesce(:handle, handle),
  name_audience = coalesce(:nameAudience, name_audience)
where
  id = :memberId
  and (
    handle <> :handle
    or name_audience <> :nameAudience
  )
returning
  id
