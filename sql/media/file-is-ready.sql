-- media/file-is-ready
--   :id         uuid
--   :width      integer
--   :height     integer
--   :animated   boolean
--   :sha256     text
--   :widths     integer[]
--   :now        timestamptz
--   :expiresAt  timestamptz
update media
set
  state = 'READY',
  width = :width,
  height = :height,
  animated = :animated,
  sha256 = :sha256,
  widths = :widths,
  ready_at = :now,
  expires_at = :expiresAt
where
  id = :id
  and state = 'AWAITING'
  and expires_at > :now
returning
  id
