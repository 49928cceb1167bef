-- discussion/posts-without-text
--   :threadId  uuid
--   :number    integer
--   :most      integer
select
  thread_id,
  number,
  markdown,
  md5(markdown) as sum,
  length(markdown) as characters
from
  post
where
  text is null
  and (thread_id, number) > (:threadId, :number)
order by
  thread_id,
  number
limit
  :most
