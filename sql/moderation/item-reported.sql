-- moderation/item-reported
--   :threadId  uuid
--   :number    integer
--   :courseId  uuid | null
--   :revision  integer
--   :at        timestamptz
insert into
  moderation_item as i (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
values
  (:threadId, :number, :courseId, 'OPEN', :revision, 1, :at, :at)
on conflict (thread_id, number) do update
set
  state = case i.state
    when 'OPEN' then 'OPEN'
    when 'APPEALED' then 'APPEALED'
    when 'DECIDED' then 'OPEN'
    when 'CLOSED' then 'OPEN'
  end::moderation_state,
  content_revision = greatest(i.content_revision, excluded.content_revision),
  waiting_since = case
    when i.state in ('OPEN', 'APPEALED') then i.waiting_since
    else excluded.waiting_since
  end,
  open_reports = i.open_reports + 1
