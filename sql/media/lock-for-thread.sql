-- media/lock-for-thread
--   :ids       uuid[]
--   :threadId  uuid
--   :memberId  uuid
--   :now       timestamptz
select
  id,
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
  thread_id = :threadId as here,
  thread_id is null
  and uploader_id = :memberId
  and expires_at > :now as free,
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
  (
    id = any (:ids)
    and uploader_id = :memberId
  )
  or thread_id = :threadId
order by
  id
for update
