-- moderation/item-held
--   :threadId  uuid
--   :number    integer
--   :courseId  uuid | null
--   :revision  integer
--   :held      jsonb
--   :at        timestamptz
insert into
  moderation_item as i (thread_id, number, course_id, state, content_revision, held, waiting_since, created_at)
values
  (:threadId, :number, :courseId, 'OPEN', :revision, :held, :at, :at)
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
  held = case
    when i.state in ('OPEN', 'APPEALED') then jsonb_path_query_array(i.held || excluded.held, 'lax $[last - 9 to last]')
    else excluded.held
  end
