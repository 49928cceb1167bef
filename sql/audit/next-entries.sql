-- audit/next-entries
--   :after  bigint
select
  array[
    seq::text,
    id::text,
    (
      extract(
        epoch
        from
          at
      ) * 1000
    )::bigint::text,
    actor_id::text,
    action,
    target_kind,
    target_id,
    scope::text,
    course_id::text,
    decision_id::text,
    batch_id::text,
    concerns_id::text,
    before::text,
    after::text
  ] as parts,
  previous_hash,
  hash
from
  audit_entry
where
  seq > :after
order by
  seq
limit
  1000
