-- cases/own-rubric-title
--   :key       text
--   :memberId  uuid
insert into
  rubric_owner (title, member_id)
values
  (:key, :memberId)
