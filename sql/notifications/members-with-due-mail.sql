-- notifications/members-with-due-mail
--   :now   timestamptz
--   :most  integer
select distinct
  member_id as "memberId"
from
  (
    select
      member_id
    from
      mail_item
    where
      not done
      and due_at <= :now
    order by
      due_at,
      member_id
    limit
      :most
  ) due
