-- profiles/read-profile
--   :memberId  uuid
select
  m.id as "memberId",
  m.handle,
  p.member_id is not null as begun,
  coalesce(p.revision, 1) as revision,
  coalesce(p.visible_revision, 1) as "visibleRevision",
  p.refused_revision as "refusedRevision",
  coalesce(p.hidden, false) as hidden,
  p.hidden_at as "hiddenAt",
  jsonb_build_object(
    'displayName',
    m.display_name,
    'bioMarkdown',
    m.bio_markdown,
    'bioHtml',
    m.bio_html,
    'affiliation',
    m.affiliation
  ) as shown,
  case
    when o.member_id is not null then jsonb_build_object(
      'displayName',
      o.display_name,
      'bioMarkdown',
      o.bio_markdown,
      'bioHtml',
      o.bio_html,
      'affiliation',
      o.affiliation
    )
  end as own,
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
  end as refused
from
  member m
  left join profile p on p.member_id = m.id
  left join profile_revision o on o.member_id = p.member_id
  and o.revision = p.revision
  left join profile_revision r on r.member_id = p.member_id
  and r.revision = p.refused_revision
where
  m.id = :memberId
