-- members/rename-installation
--   :name  text
insert into
  installation (name)
values
  (:name)
on conflict (is_this) do update
set
  name = excluded.name
