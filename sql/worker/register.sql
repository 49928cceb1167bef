-- worker/register
--   :id  text
insert into
  worker (id)
values
  (:id)
on conflict (id) do nothing
