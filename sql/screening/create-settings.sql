-- screening/create-settings
--   :courseId        uuid | null
--   :holdFirstPosts  integer
--   :newcomerLinks   integer
--   :now             timestamptz
--   :memberId        uuid
insert into
  screening_setting (course_id, banned_phrases, hold_first_posts, links_from_newcomers, version, changed_at, changed_by)
values
  (:courseId, '{}', :holdFirstPosts, :newcomerLinks, 0, :now, :memberId)
on conflict (course_id) do nothing
