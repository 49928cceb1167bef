-- notifications/begin-mail
--   :now  timestamptz
insert into
  mail_progress (since, planned_until)
values
  (:now, :now)
on conflict (always) do update
set
  always = true
returning
  since,
  planned_until as "plannedUntil"
