-- reflections/unwritten
--   :threadId  uuid
--   :number    integer
--   :most      integer
with
  lacking as materialized (
    select
      thread_id
    from
      reflection
    where
      written_at is null
      and thread_id > :threadId
      and :number is not null
    order by
      thread_id
    limit
      :most
  ),
  text as materialized (
    select
      p.thread_id,
      p.visible_revision,
      p.approved_at,
      p.edited_at,
      coalesce(t.published_at, t.created_at) as began_at,
      t.prompt_id is not null
      and t.published_at is not null as asked
    from
      lacking l
      join thread t on t.id = l.thread_id
      join post p on p.thread_id = l.thread_id
      and p.number = 0
  ),
  measured as (
    select
      p.*,
      v.characters,
      sum(v.characters) over (
        order by
          p.thread_id
      ) - v.characters as before
    from
      text p
      cross join lateral (
        select
          coalesce(sum(length(v.markdown)), 0)::integer as characters
        from
          post_revision v
        where
          p.asked
          and v.thread_id = p.thread_id
          and v.number = 0
          and v.superseded_at > p.began_at
          and v.revision < p.visible_revision
          and (
            v.shown
            or p.approved_at is null
            or v.created_at < p.approved_at
          )
      ) v
  )
select
  p.thread_id,
  0 as number,
  p.characters,
  p.visible_revision as revision,
  p.began_at as "beganAt",
  case
    when p.edited_at > p.began_at then p.edited_at
  end as "editedAt",
  coalesce(
    (
      select
        json_agg(
          json_build_object('markdown', v.markdown, 'until', v.superseded_at)
          order by
            v.revision
        )
      from
        post_revision v
      where
        p.asked
        and v.thread_id = p.thread_id
        and v.number = 0
        and v.superseded_at > p.began_at
        and v.revision < p.visible_revision
        and (
          v.shown
          or p.approved_at is null
          or v.created_at < p.approved_at
        )
    ),
    '[]'
  ) as former
from
  measured p
where
  p.before < 2000000
order by
  p.thread_id
