-- members/fill-email-keys
--   :filled  jsonb
with
  read as materialized (
    select
      *
    from
      jsonb_to_recordset(:filled) as r (id uuid, email text, key text)
  ),
  lacking as materialized (
    select
      m.id,
      m.joined_at,
      r.key
    from
      read r
      join member m on m.id = r.id
    where
      m.email_key is null
      and m.email = r.email
    order by
      m.id
    for no key update of
      m skip locked
  ),
  keyed as (
    select
      id,
      key,
      row_number() over (
        partition by
          key
        order by
          joined_at,
          id
      ) > 1
      or exists (
        select
        from
          member o
        where
          o.email_key = l.key
          and not o.email_alike
      ) as alike
    from
      lacking l
  ),
  stored as (
    update member m
    set
      email_key = k.key,
      email_alike = k.alike
    from
      keyed k
    where
      m.id = k.id
    returning
      1
  )
select
  count(*)::integer as count
from
  stored
