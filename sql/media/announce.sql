-- media/announce
--   :id            uuid
--   :memberId      uuid
--   :altText       text
--   :decorative    boolean
--   :credit        text
--   :licence       text | null
--   :showsOutcome  boolean
--   :bytes         integer
--   :now           timestamptz
--   :expiresAt     timestamptz
insert into
  media (
    id,
    uploader_id,
    alt_text,
    decorative,
    credit,
    licence,
    shows_outcome,
    bytes,
    created_at,
    expires_at
  )
values
  (:id, :memberId, :altText, :decorative, :credit, :licence, :showsOutcome, :bytes, :now, :expiresAt)
