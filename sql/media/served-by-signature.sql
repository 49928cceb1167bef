-- media/served-by-signature
--   :id   uuid
--   :now  timestamptz
select
  m.sha256,
  m.widths
from
  media m
  left join thread t on t.id = m.thread_id
where
  m.id = :id
  and m.state = 'READY'
  and (
    m.expires_at is null
    or m.expires_at > :now
  )
  and coalesce(t.status <> 'REMOVED', true)
