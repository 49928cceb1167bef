-- search/refill-entries
--   :filled  jsonb
select
  search_refill (:filled) as count
