-- platform/count-mails
--   :outcome  text
--   :more     integer
insert into
  mail_tally (outcome, total)
values
  (:outcome, :more)
on conflict (outcome) do update
set
  total = mail_tally.total + :more
