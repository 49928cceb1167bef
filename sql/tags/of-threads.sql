-- tags/of-threads
--   :threadIds  uuid[]
select
  t.id as "from",
  (
    select
      coalesce(
        json_agg(
          json_build_object(
            'id',
            g.id,
            'slug',
            g.slug,
            'label',
            case
              when g.filed then g.label
              else coalesce(k.name, g.label)
            end,
            'facet',
            g.facet,
            'description',
            g.description,
            'sameAs',
            g.same_as,
            'filed',
            g.filed
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
