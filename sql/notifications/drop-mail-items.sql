-- notifications/drop-mail-items
--   :memberIds  uuid[]
--   :abouts     text[]
update mail_item i
set
  done = true
from
  unnest(:memberIds, :abouts) as g (member_id, about)
where
  i.member_id = g.member_id
  and i.about = g.about
