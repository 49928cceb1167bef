-- profiles/add-revision
--   :memberId     uuid
--   :revision     integer
--   :displayName  text
--   :bioMarkdown  text | null
--   :bioHtml      text | null
--   :affiliation  text | null
--   :createdAt    timestamptz
insert into
  profile_revision (member_id, revision, display_name, bio_markdown, bio_html, affiliation, created_at)
values
  (:memberId, :revision, :displayName, :bioMarkdown, :bioHtml, :affiliation, :createdAt)
