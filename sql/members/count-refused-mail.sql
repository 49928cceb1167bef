-- members/count-refused-mail
--   :memberId  uuid
--   :code      integer
--   :most      integer
--   :now       timestamptz
insert into
  mail_address as a (member_id, refusals, refusal_code)
values
  (:memberId, 1, :code)
on conflict (member_id) do update
set
  refusals = least(a.refusals + 1, 1000),
  refusal_code = :code,
  suppressed_at = case
    when a.refusals + 1 >= :most then coalesce(a.suppressed_at, :now)
    else a.suppressed_at
  end
