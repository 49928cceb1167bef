-- moderation/member-item-texts
--   :viewer     viewer
--   :memberIds  uuid[]
select
  r.member_id as "memberId",
  r.revision as number,
  r.display_name as "displayName",
  r.bio_markdown as "bioMarkdown",
  r.affiliation,
  r.created_at as "createdAt"
from
  unnest(:memberIds) as asked (member_id)
  cross join lateral (
    select
      own.member_id,
      own.revision,
      p.revision as latest
    from
      member_item own
      join profile p on p.member_id = own.member_id
    where
      own.member_id = asked.member_id
    offset
      0
  ) i
  cross join lateral (
    select
      *
    from
      profile_revision own
    where
      own.member_id = i.member_id
      and own.revision in (i.revision, i.latest)
    offset
      0
  ) r
where
  (
    (
      :viewer.isAdmin
      or :viewer.isCurator
    )
    and i.member_id <> :viewer.memberId
  )
