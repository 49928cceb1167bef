-- members/own-profile
--   :memberId  uuid
select
  id,
  handle,
  display_name as "displayName",
  bio_html as "bioHtml",
  bio_markdown as "bioMarkdown",
  affiliation,
  joined_at as "joinedAt",
  email,
  name_audience as "nameAudience"
from
  member
where
  id = :memberId
