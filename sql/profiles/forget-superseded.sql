-- profiles/forget-superseded
--   :memberId  uuid
--   :now       timestamptz
delete from profile_revision r using profile p
where
  p.member_id = :memberId
  and r.member_id = p.member_id
  and coalesce(p.kept_until <= :now, true)
  and r.revision not in (p.revision, p.visible_revision, coalesce(p.refused_revision, p.revision))
