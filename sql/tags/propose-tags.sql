-- tags/propose-tags
--   :ids       uuid[]
--   :slugs     text[]
--   :slugKeys  text[]
--   :names     text[]
--   :keys      text[]
--   :memberId  uuid | null
--   :now       timestamptz
with
  given as (
    select
      *
    from
      unnest(:ids, :slugs, :slugKeys, :names, :keys) as g (id, slug, slug_key, name, key)
  ),
  named as (
    insert into
      tag_name (key, tag_id, kind, name)
    select
      key,
      id,
      'LABEL',
      name
    from
      given
    order by
      key
    on conflict (key) do nothing
    returning
      tag_id
  ),
  addressed as (
    insert into
      tag_name (key, tag_id, kind, name)
    select
      slug_key,
      id,
      'FORMER',
      slug
    from
      given
      join named on named.tag_id = given.id
    where
      slug_key <> key
    on conflict (key) do nothing
  )
insert into
  tag (id, slug, label, sort_key, facet, filed, proposed_by, created_at)
select
  id,
  slug,
  name,
  key,
  'TOPIC',
  false,
  :memberId,
  :now
from
  given
  join named on named.tag_id = given.id
