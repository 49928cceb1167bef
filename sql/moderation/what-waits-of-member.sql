-- moderation/what-waits-of-member
--   :memberId  uuid
select
  exists (
    select
    from
      profile p
    where
      p.member_id = :memberId
      and (
        p.revision > p.visible_revision
        and p.revision is distinct from p.refused_revision
      )
  ) as "textWaits",
  (
    select
      min(a.created_at)
    from
      decision d
      join appeal a on a.decision_id = d.id
      and a.outcome is null
    where
      d.member_id = :memberId
      and (
        d.thread_id is null
        and (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'))
      )
  ) as "appealSince"
