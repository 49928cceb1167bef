-- discussion/banned-phrases
--   :threadId  uuid
select
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
