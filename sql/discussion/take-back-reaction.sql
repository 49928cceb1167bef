-- discussion/take-back-reaction
--   :threadId  uuid
--   :number    integer
--   :memberId  uuid
--   :reaction  reaction_kind
delete from reaction
where
  thread_id = :threadId
  and number = :number
  and member_id = :memberId
  and reaction = :reaction
