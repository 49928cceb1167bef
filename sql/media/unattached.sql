-- media/unattached
--   :memberId  uuid
--   :now       timestamptz
--   :stale     timestamptz
select
  json_build_object(
    'id',
    m.id,
    'state',
    m.state,
    'altText',
    m.alt_text,
    'decorative',
    m.decorative,
    'credit',
    m.credit,
    'licence',
    m.licence,
    'showsOutcome',
    m.shows_outcome,
    'width',
    m.width,
    'height',
    m.height,
    'animated',
    m.animated,
    'widths',
    m.widths,
    'visible',
    false
  ) as media
from
  media m
where
  m.uploader_id = :memberId
  and m.thread_id is null
  and m.expires_at > case m.state
    when 'READY' then :now
    else :stale
  end
order by
  m.id desc
limit
  40
