-- notifications/put-off-mail-items
--   :memberIds  uuid[]
--   :abouts     text[]
--   :dueAts     timestamptz[]
update mail_item i
set
  due_at = g.due_at
from
  unnest(:memberIds, :abouts, :dueAts) as g (member_id, about, due_at)
where
  i.member_id = g.member_id
  and i.about = g.about
  and not i.done
