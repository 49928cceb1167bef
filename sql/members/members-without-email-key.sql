-- members/members-without-email-key
--   :threadId  uuid
--   :number    integer
--   :most      integer
select
  id as thread_id,
  0 as number,
  email,
  length(email) as characters
from
  member
where
  email_key is null
  and (id, 0) > (:threadId, :number)
order by
  id
limit
  :most
