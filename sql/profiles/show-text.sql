-- profiles/show-text
--   :memberId     uuid
--   :displayName  text
--   :bioMarkdown  text | null
--   :bioHtml      text | null
--   :affiliation  text | null
update member
set
  display_name = :displayName,
  bio_markdown = :bioMarkdown,
  bio_html = :bioHtml,
  affiliation = :affiliation
where
  id = :memberId
