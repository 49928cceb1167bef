-- courses/renumber-prompts
--   :ids      uuid[]
--   :numbers  integer[]
update prompt p
set
  number = given.number
from
  unnest(:ids, :numbers) as given (id, number)
where
  p.id = any (:ids)
  and p.id = given.id
