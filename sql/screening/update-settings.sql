-- screening/update-settings
--   :courseId        uuid | null
--   :bannedPhrases   text[]
--   :holdFirstPosts  integer
--   :newcomerLinks   integer
--   :now             timestamptz
--   :memberId        uuid
update screening_setting
set
  banned_phrases = :bannedPhrases,
  hold_first_posts = :holdFirstPosts,
  links_from_newcomers = :newcomerLinks,
  version = version + 1,
  changed_at = :now,
  changed_by = :memberId
where
  course_id = :courseId
  or (
    course_id is null
    and :courseId is null
  )
