-- audit/append
--   :entries  jsonb
insert into
  audit_entry (
    id,
    at,
    actor_id,
    action,
    target_kind,
    target_id,
    scope,
    course_id,
    decision_id,
    batch_id,
    concerns_id,
    before,
    after
  )
select
  id,
  at,
  actor_id,
  action,
  target_kind,
  target_id,
  scope::audit_scope,
  course_id,
  decision_id,
  batch_id,
  concerns_id,
  before,
  after
from
  rows
from
  (
    jsonb_to_recordset(:entries) as (
      id uuid,
      at timestamptz,
      actor_id uuid,
      action text,
      target_kind text,
      target_id text,
      scope text,
      course_id uuid,
      decision_id uuid,
      batch_id uuid,
      concerns_id uuid,
      before jsonb,
      after jsonb
    )
  ) with ordinality
order by
  ordinality
