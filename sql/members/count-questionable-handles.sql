-- members/count-questionable-handles
--   :reserved  text[]
select
  count(*)::integer as count
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
