-- members/set-installation-roles
--   :id       uuid
--   :admin    boolean | null
--   :curator  boolean | null
update member
set
  is_admin = coalesce(:admin, is_admin),
  is_curator = coalesce(:curator, is_curator)
where
  id = :id
