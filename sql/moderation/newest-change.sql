-- moderation/newest-change
select
  coalesce(max(i.change), 0)::integer as change
from
  moderation_item i
where
  i.change > 0
