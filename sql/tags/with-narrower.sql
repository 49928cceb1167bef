-- tags/with-narrower
--   :keys  text[]
with recursive
  below (at, tag_id) as (
    select
      asked.at,
      n.tag_id
    from
      unnest(:keys) with ordinality as asked (key, at)
      join tag_name n on n.key = asked.key
    union
    select
      below.at,
      e.tag_id
    from
      below
      join tag_broader e on e.broader_id = below.tag_id
  )
select
  at::integer as at,
  tags,
  (
    select
      count(*)
    from
      (
        select
        from
          tagging k
        where
          k.tag_id = any (tags)
        limit
          501
      ) carriers
  ) <= 500 as rare
from
  (
    select
      at,
      array_agg(tag_id) as tags
    from
      below
    group by
      at
  ) found
