-- discussion/insert-reply
--   :threadId           uuid
--   :number             integer
--   :parentNumber       integer
--   :parentStatus       content_status
--   :authorId           uuid
--   :status             content_status
--   :markdown           text
--   :inReplyToRevision  integer
--   :now                timestamptz
--   :html               text
--   :renderer           smallint
--   :fingerprint        bytea | null
--   :text               text
--   :links              text[]
--   :titles             text[]
--   :handles            text[]
--   :memberIds          uuid[]
with
  parent as (
    select
      path,
      depth
    from
      post
    where
      thread_id = :threadId
      and number = :parentNumber
      and (
        status is null
        or status in ('VISIBLE', :parentStatus)
      )
  ),
  reply as (
    insert into
      post (
        thread_id,
        number,
        parent_number,
        path,
        depth,
        author_id,
        status,
        presence,
        markdown,
        in_reply_to_revision,
        created_at,
        approved_at,
        html,
        renderer,
        fingerprint,
        text,
        links,
        titles
      )
    select
      :threadId,
      :number,
      :parentNumber,
      path || int4send (:number),
      depth + 1,
      :authorId,
      :status,
      case :status
        when 'VISIBLE' then 2
        else 1
      end,
      :markdown,
      :inReplyToRevision,
      :now,
      case :status
        when 'VISIBLE' then :now
      end,
      :html,
      :renderer,
      :fingerprint,
      :text,
      :links,
      :titles
    from
      parent
    returning
      number
  ),
  mentioned as (
    insert into
      mention (thread_id, number, handle, member_id, position)
    select
      :threadId,
      reply.number,
      m.handle,
      m.member_id,
      m.position
    from
      reply,
      unnest(:handles, :memberIds) with ordinality as m (handle, member_id, position)
  ),
  counted as (
    insert into
      participant (thread_id, member_id, replies)
    select
      :threadId,
      :authorId,
      1
    from
      reply
    where
      :status = 'VISIBLE'
    on conflict (thread_id, member_id) do update
    set
      replies = participant.replies + 1
  ),
  above as (
    update post
    set
      presence = 2
    from
      parent
    where
      post.thread_id = :threadId
      and post.number = any (path_numbers (parent.path))
      and post.presence < 2
      and :status = 'VISIBLE'
  ),
  told as (
    insert into
      outbox (task, payload)
    select
      'post-published',
      jsonb_build_object('threadId', :threadId, 'number', number)
    from
      reply
    where
      :status = 'VISIBLE'
  )
select
  number
from
  reply
