-- moderation/lock-decision
--   :id  uuid
select
  d.id,
  d.action,
  d.thread_id,
  d.number,
  d.member_id,
  d.course_id,
  d.content_revision,
  d.batch_id,
  d.before,
  d.after,
  d.created_at,
  d.undone_at
from
  decision d
where
  d.id = :id
for update
