-- moderation/add-note
--   :id         uuid
--   :threadId   uuid | null
--   :number     integer | null
--   :memberId   uuid | null
--   :courseId   uuid | null
--   :authorId   uuid
--   :body       text
--   :createdAt  timestamptz
insert into
  moderation_note (id, thread_id, number, member_id, course_id, author_id, body, created_at)
values
  (:id, :threadId, :number, :memberId, :courseId, :authorId, :body, :createdAt)
