-- members/set-mail-language
--   :memberId  uuid
--   :language  text
insert into
  mail_address (member_id, language)
values
  (:memberId, :language)
on conflict (member_id) do update
set
  language = :language
where
  mail_address.language <> :language
