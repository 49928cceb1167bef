-- discussion/set-level-of-what-one-wrote-in
--   :memberId  uuid
--   :level     watch_level
insert into
  watch_default (member_id, written_in)
values
  (:memberId, :level)
on conflict (member_id) do update
set
  written_in = excluded.written_in
