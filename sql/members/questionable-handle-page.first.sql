-- members/questionable-handle-page, its variant first
--   :reserved  text[]
select
  m.id as "memberId",
  m.handle,
  handle_key (m.handle) = any (:reserved)
  or handle_bare (m.handle) = any (:reserved) as reserved,
  (
    select
      first.member_id
    from
      handle_claim own
      join handle_claim first on first.skeleton = own.skeleton
      and not first.inherited
    where
      own.member_id = m.id
      and own.skeleton = handle_key (m.handle)
      and own.inherited
  ) as "alikeId"
from
  (
    select
      id
    from
      member
    where
      handle_key (handle) = any (:reserved)
    union
    select
      id
    from
      member
    where
      handle_bare (handle) = any (:reserved)
    union
    select
      m.id
    from
      handle_claim c
      join member m on m.id = c.member_id
      and handle_key (m.handle) = c.skeleton
    where
      c.inherited
  ) found
  join member m on m.id = found.id
order by
  m.handle collate "C"
limit
  21
