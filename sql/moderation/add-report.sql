-- moderation/add-report
--   :threadId    uuid
--   :number      integer
--   :revision    integer
--   :reporterId  uuid
--   :id          uuid
--   :reason      report_reason
--   :note        text | null
--   :createdAt   timestamptz
insert into
  report (thread_id, number, revision, reporter_id, id, reason, note, created_at)
values
  (:threadId, :number, :revision, :reporterId, :id, :reason, :note, :createdAt)
on conflict do nothing
returning
  id
