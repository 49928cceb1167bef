-- members/forget-refused-mails
--   :memberId  uuid
update mail_address
set
  refusals = 0,
  refusal_code = null
where
  member_id = :memberId
  and refusals > 0
  and suppressed_at is null
