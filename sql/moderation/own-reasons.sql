-- moderation/own-reasons
--   :viewer  viewer
select
  given.action,
  given.reason
from
  (
    select
      d.action,
      d.reason,
      d.created_at
    from
      decision d
    where
      d.moderator_id = :viewer.memberId
    order by
      d.created_at desc,
      d.id desc
    limit
      300
  ) given
group by
  given.action,
  given.reason
order by
  max(given.created_at) desc,
  given.action,
  given.reason
limit
  40
