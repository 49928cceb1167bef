-- members/claim-handle
--   :skeleton  text
--   :memberId  uuid
--   :now       timestamptz
insert into
  handle_claim (skeleton, member_id, claimed_at)
values
  (:skeleton, :memberId, :now)
on conflict (skeleton)
where
  not inherited do nothing
returning
  skeleton
