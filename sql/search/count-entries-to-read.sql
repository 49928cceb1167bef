-- search/count-entries-to-read
select
  count(*)::integer as count
from
  search_entry
where
  reading < 2
