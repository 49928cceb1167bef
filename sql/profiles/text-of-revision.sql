-- profiles/text-of-revision
--   :memberId  uuid
--   :revision  integer
select
  jsonb_build_object(
    'displayName',
    r.display_name,
    'bioMarkdown',
    r.bio_markdown,
    'bioHtml',
    r.bio_html,
    'affiliation',
    r.affiliation
  ) as text
from
  profile_revision r
where
  r.member_id = :memberId
  and r.revision = :revision
