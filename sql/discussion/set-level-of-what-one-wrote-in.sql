-- discussion/set-level-of-what-one-wrote-in
--   :memberId  uuid
--   :level     watch_level
--   :now       timestamptz
insert into
  watch_default (member_id, written_in, since)
values
  (:memberId, :level, :now)
on conflict (member_id) do update
set
  written_in = excluded.written_in,
  since = excluded.since
where
  watch_default.written_in <> excluded.written_in
