-- search/entries-to-read
--   :threadId  uuid
--   :number    integer
--   :most      integer
select
  e.thread_id,
  e.number,
  coalesce(length(p.text), 0) as characters
from
  search_entry e
  join post p on p.thread_id = e.thread_id
  and p.number = e.number
where
  e.reading < 2
  and (e.thread_id, e.number) > (:threadId, :number)
order by
  e.thread_id,
  e.number
limit
  :most
