-- media/update-captions
--   :id            uuid
--   :altText       text
--   :decorative    boolean
--   :credit        text
--   :licence       text | null
--   :showsOutcome  boolean
update media
set
  alt_text = :altText,
  decorative = :decorative,
  credit = :credit,
  licence = :licence,
  shows_outcome = :showsOutcome
where
  id = :id
