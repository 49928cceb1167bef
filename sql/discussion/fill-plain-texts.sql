-- discussion/fill-plain-texts
--   :filled  jsonb
with
  read as materialized (
    select
      *
    from
      jsonb_to_recordset(:filled) as r (thread_id uuid, number integer, sum text, text text, links text[], titles text[])
  ),
  lacking as materialized (
    select
      p.thread_id,
      p.number
    from
      read r
      join post p on p.thread_id = r.thread_id
      and p.number = r.number
    where
      p.text is null
      and md5(p.markdown) = r.sum
    order by
      p.thread_id,
      p.number
    for no key update of
      p skip locked
  ),
  stored as (
    update post p
    set
      text = r.text,
      links = r.links,
      titles = r.titles,
      renderer = 5
    from
      lacking l
      join read r on r.thread_id = l.thread_id
      and r.number = l.number
    where
      p.thread_id = l.thread_id
      and p.number = l.number
    returning
      1
  )
select
  count(*)::integer as count
from
  stored
