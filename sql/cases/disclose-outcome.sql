-- cases/disclose-outcome
--   :threadId  uuid
--   :memberId  uuid
--   :at        timestamptz
insert into
  outcome_disclosure (thread_id, member_id, disclosed_at)
values
  (:threadId, :memberId, :at)
on conflict do nothing
