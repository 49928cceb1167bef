-- reflections/fill-former-lengths
--   :filled  jsonb
with
  read as materialized (
    select
      *
    from
      jsonb_to_recordset(:filled) as r (thread_id uuid, revision integer, written_at timestamptz, lengths jsonb)
  ),
  lacking as materialized (
    select
      r.*,
      f.word_count
    from
      read r
      join reflection f on f.thread_id = r.thread_id
      join post p on p.thread_id = r.thread_id
      and p.number = 0
    where
      f.written_at is null
      and p.visible_revision = r.revision
    order by
      f.thread_id
    for no key update of
      p,
      f skip locked
  ),
  former as (
    insert into
      reflection_length (thread_id, since, word_count)
    select
      l.thread_id,
      e.since,
      coalesce(e.words, l.word_count)
    from
      lacking l
      join thread t on t.id = l.thread_id
      cross join jsonb_to_recordset(l.lengths) as e (since timestamptz, words integer)
    where
      t.prompt_id is not null
      and t.published_at is not null
      and e.since < l.written_at
      and e.since > coalesce(
        (
          select
            max(known.since)
          from
            reflection_length known
          where
            known.thread_id = l.thread_id
        ),
        '-infinity'
      )
    on conflict (thread_id, since) do nothing
  ),
  stored as (
    update reflection f
    set
      written_at = l.written_at,
      by_instructor = coalesce(
        f.by_instructor,
        coalesce(
          (
            select
              guide.role = 'INSTRUCTOR'
            from
              course_member guide
            where
              guide.course_id = t.course_id
              and guide.member_id = t.author_id
          ),
          false
        )
      )
    from
      lacking l
      join thread t on t.id = l.thread_id
    where
      f.thread_id = l.thread_id
    returning
      1
  )
select
  count(*)::integer as count
from
  stored
