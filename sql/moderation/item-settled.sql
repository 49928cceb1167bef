-- moderation/item-settled
--   :threadId  uuid
--   :number    integer
update moderation_item
set
  state = 'CLOSED',
  claimed_by = null,
  claimed_until = null
where
  thread_id = :threadId
  and number = :number
  and state = 'OPEN'
  and open_reports = 0
