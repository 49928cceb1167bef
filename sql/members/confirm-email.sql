-- members/confirm-email
--   :memberId  uuid
--   :now       timestamptz
insert into
  mail_address (member_id, confirmed_at)
values
  (:memberId, :now)
on conflict (member_id) do update
set
  confirmed_at = :now,
  refusals = 0,
  refusal_code = null,
  suppressed_at = null
