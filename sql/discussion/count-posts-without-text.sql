-- discussion/count-posts-without-text
select
  count(*)::integer as count
from
  post
where
  text is null
