-- platform/mail-tally
select
  outcome,
  total::float8 as total
from
  mail_tally
