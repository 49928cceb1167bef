-- media/received
--   :id  uuid
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
  id = :id
