-- members/unmute
--   :memberId  uuid
--   :mutedId   uuid
delete from member_mute
where
  member_id = :memberId
  and muted_id = :mutedId
