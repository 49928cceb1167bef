-- profiles/own-profile
--   :memberId  uuid
select
  m.id,
  m.handle,
  m.display_name as "displayName",
  m.bio_html as "bioHtml",
  m.bio_markdown as "bioMarkdown",
  m.affiliation,
  m.joined_at as "joinedAt",
  m.email,
  m.name_audience as "nameAudience",
  coalesce(p.revision, 1) as revision,
  coalesce(p.visible_revision, 1) as "visibleRevision",
  p.refused_revision as "refusedRevision",
  coalesce(p.hidden, false) as hidden,
  case
    when r.member_id is not null then jsonb_build_object(
      'displayName',
      r.display_name,
      'bioMarkdown',
      r.bio_markdown,
      'bioHtml',
      r.bio_html,
      'affiliation',
      r.affiliation
    )
  end as own
from
  member m
  left join profile p on p.member_id = m.id
  left join profile_revision r on r.member_id = p.member_id
  and r.revision = p.revision
where
  m.id = :memberId
