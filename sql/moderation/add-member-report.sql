-- moderation/add-member-report
--   :memberId    uuid
--   :revision    integer
--   :reporterId  uuid
--   :id          uuid
--   :reason      report_reason
--   :note        text | null
--   :createdAt   timestamptz
insert into
  member_report (member_id, revision, reporter_id, id, reason, note, created_at)
values
  (:memberId, :revision, :reporterId, :id, :reason, :note, :createdAt)
on conflict do nothing
returning
  id
