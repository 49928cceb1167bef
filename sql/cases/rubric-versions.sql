-- cases/rubric-versions
--   :titles  text[]
select
  r.id as rubric_id,
  r.title as rubric_title,
  r.version as rubric_version,
  r.built_in,
  r.current,
  r.weight as rubric_weight,
  (
    select
      json_agg(
        json_build_object(
          'id',
          c.id,
          'slot',
          c.slot,
          'key',
          c.key,
          'title',
          c.title,
          'description',
          c.description,
          'thousandths',
          c.weight,
          'levels',
          (
            select
              json_agg(
                json_build_object('score', l.score, 'description', l.description)
                order by
                  l.score
              )
            from
              criterion_level l
            where
              l.criterion_id = c.id
          )
        )
        order by
          c.position
      )
    from
      criterion c
    where
      c.rubric_id = r.id
  ) as criteria
from
  rubric r
where
  lower(r.title) = any (
    array(
      select
        lower(title)
      from
        unnest(:titles) as title
    )
  )
order by
  r.version desc
limit
  60
