-- tags/file-tag
--   :id           uuid
--   :label        text
--   :sortKey      text
--   :slug         text
--   :facet        tag_facet
--   :description  text | null
--   :sameAs       text[]
update tag
set
  label = :label,
  sort_key = :sortKey,
  slug = :slug,
  facet = :facet,
  description = :description,
  same_as = :sameAs,
  filed = true
where
  id = :id
