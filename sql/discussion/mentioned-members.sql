-- discussion/mentioned-members
--   :threadId  uuid
--   :number    integer
select
  array(
    select
      member_id
    from
      mention
    where
      thread_id = :threadId
      and number = :number
    order by
      position
  ) as ids
