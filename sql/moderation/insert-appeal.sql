-- moderation/insert-appeal
--   :decisionId  uuid
--   :statement   text
--   :createdAt   timestamptz
insert into
  appeal (decision_id, statement, created_at)
values
  (:decisionId, :statement, :createdAt)
