-- members/mute
--   :memberId  uuid
--   :mutedId   uuid
--   :now       timestamptz
insert into
  member_mute (member_id, muted_id, muted_at)
values
  (:memberId, :mutedId, :now)
on conflict do nothing
