-- media/forget
--   :ids     uuid[]
--   :before  timestamptz
delete from media
where
  id = any (:ids)
  and expires_at <= :before
