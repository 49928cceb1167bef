-- moderation/since-decision
--   :id  uuid
select
  exists (
    select
    from
      appeal a
    where
      a.decision_id = d.id
      and a.outcome is null
  ) as appealed,
  coalesce(bool_or((later.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'))), false) as followed,
  coalesce(bool_or(later.action <> 'WARN'), false) as overtaken
from
  decision d
  left join lateral (
    select
      later.action
    from
      decision later
    where
      later.thread_id = d.thread_id
      and later.number = d.number
      and not (d.action in ('SUSPEND', 'LIFT_SUSPENSION'))
      and later.undone_at is null
      and later.created_at > d.created_at
      and case
        when (later.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')) then 'CONTENT'
        when (later.action in ('SUSPEND', 'LIFT_SUSPENSION')) then 'MEMBER'
        when later.action in ('LOCK', 'UNLOCK') then 'LOCK'
        else 'PIN'
      end = case
        when (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')) then 'CONTENT'
        when (d.action in ('SUSPEND', 'LIFT_SUSPENSION')) then 'MEMBER'
        when d.action in ('LOCK', 'UNLOCK') then 'LOCK'
        else 'PIN'
      end
    union all
    select
      later.action
    from
      decision later
    where
      later.member_id = d.member_id
      and later.course_id is not distinct from d.course_id
      and (d.action in ('SUSPEND', 'LIFT_SUSPENSION'))
      and later.undone_at is null
      and later.created_at > d.created_at
      and case
        when (later.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')) then 'CONTENT'
        when (later.action in ('SUSPEND', 'LIFT_SUSPENSION')) then 'MEMBER'
        when later.action in ('LOCK', 'UNLOCK') then 'LOCK'
        else 'PIN'
      end = case
        when (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')) then 'CONTENT'
        when (d.action in ('SUSPEND', 'LIFT_SUSPENSION')) then 'MEMBER'
        when d.action in ('LOCK', 'UNLOCK') then 'LOCK'
        else 'PIN'
      end
    union all
    select
      later.action
    from
      decision later
    where
      later.member_id = d.member_id
      and later.thread_id is null
      and d.thread_id is null
      and (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'))
      and later.undone_at is null
      and later.created_at > d.created_at
      and case
        when (later.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')) then 'CONTENT'
        when (later.action in ('SUSPEND', 'LIFT_SUSPENSION')) then 'MEMBER'
        when later.action in ('LOCK', 'UNLOCK') then 'LOCK'
        else 'PIN'
      end = case
        when (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN')) then 'CONTENT'
        when (d.action in ('SUSPEND', 'LIFT_SUSPENSION')) then 'MEMBER'
        when d.action in ('LOCK', 'UNLOCK') then 'LOCK'
        else 'PIN'
      end
  ) later on true
where
  d.id = :id
group by
  d.id
