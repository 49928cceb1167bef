-- tags/of-threads
--   :threadIds  uuid[]
select
  t.id as "from",
  (
    select
      coalesce(
        json_agg(
          json_build_array(
            g.id,
            g.slug,
            case
              when g.filed then g.label
              else coalesce(k.name, g.label)
            end,
            g.facet,
            g.filed,
            g.description,
            g.same_as
          )
          order by
            k.position,
            g.id
        ),
        '[]'
      )
    from
      tagging k
      join tag g on g.id = k.tag_id
    where
      k.thread_id = t.id
  ) as tags
from
  unnest(:threadIds) as t (id)
