-- media/count-unattached
--   :memberId  uuid
--   :now       timestamptz
--   :stale     timestamptz
select
  count(*)::integer as total
from
  media m
where
  m.uploader_id = :memberId
  and m.thread_id is null
  and m.expires_at > case m.state
    when 'READY' then :now
    else :stale
  end
