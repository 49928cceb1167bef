-- media/attached-to-thread
--   :threadId  uuid
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
  ) as media,
  (
    select
      s.banned_phrases
    from
      thread t
      join screening_setting s on s.course_id = t.course_id
      or (
        s.course_id is null
        and t.course_id is null
      )
    where
      t.id = :threadId
      and s.banned_phrases <> '{}'
  ) as banned
from
  media m
where
  thread_id = :threadId
order by
  position
