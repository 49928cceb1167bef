-- members/add-account-mail
--   :id        uuid
--   :kind      text
--   :memberId  uuid | null
--   :email     text
--   :language  text
--   :now       timestamptz
insert into
  account_mail (id, kind, member_id, email, language, created_at)
values
  (:id, :kind, :memberId, :email, :language, :now)
