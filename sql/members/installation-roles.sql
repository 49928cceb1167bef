-- members/installation-roles
--   :handle  text
select
  id,
  is_admin as admin,
  is_curator as curator
from
  member
where
  handle = :handle
for no key update
