-- media/file-to-receive
--   :id   uuid
--   :now  timestamptz
select
  m.state,
  m.bytes,
  m.sha256,
  m.uploader_id,
  case
    when u.suspended_until > :now then u.suspended_until
  end as suspended_until
from
  media m
  left join member u on u.id = m.uploader_id
where
  m.id = :id
  and (
    m.expires_at is null
    or m.expires_at > :now
  )
