-- discussion/refresh-presence
--   :threadId  uuid
--   :numbers   integer[]
update post p
set
  presence = case
    when p.status = 'VISIBLE'
    or exists (
      select
      from
        post d
      where
        d.thread_id = p.thread_id
        and d.path > p.path
        and d.path < p.path || '\xff'
        and d.presence = 2
        and d.status = 'VISIBLE'
    ) then 2
    when p.status <> 'REMOVED'
    or exists (
      select
      from
        post d
      where
        d.thread_id = p.thread_id
        and d.path > p.path
        and d.path < p.path || '\xff'
        and d.presence = 1
        and d.status <> 'REMOVED'
    )
    or exists (
      select
      from
        post d
      where
        d.thread_id = p.thread_id
        and d.number = any (:numbers)
        and d.path > p.path
        and d.path < p.path || '\xff'
        and d.status in ('HELD', 'HIDDEN')
    ) then 1
    else 0
  end
where
  p.thread_id = :threadId
  and p.number = any (:numbers)
