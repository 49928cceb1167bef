-- platform/count-attempt
--   :key       text
--   :now       timestamptz
--   :resetsAt  timestamptz
insert into
  attempt (key, used, resets_at)
values
  (:key, 1, :resetsAt)
on conflict (key) do update
set
  used = case
    when attempt.resets_at <= :now then 1
    else attempt.used + 1
  end,
  resets_at = case
    when attempt.resets_at <= :now then :resetsAt
    else attempt.resets_at
  end
returning
  used,
  resets_at
