-- discussion/insert-subject
--   :threadId     uuid
--   :kind         content_kind
--   :authorId     uuid
--   :courseId     uuid | null
--   :promptId     uuid | null
--   :audience     audience
--   :now          timestamptz
--   :markdown     text
--   :html         text
--   :renderer     smallint
--   :fingerprint  bytea | null
--   :text         text
--   :links        text[]
--   :titles       text[]
--   :handles      text[]
--   :memberIds    uuid[]
with
  subject as (
    insert into
      thread (id, kind, author_id, course_id, prompt_id, audience, status, created_at, active_at)
    values
      (:threadId, :kind, :authorId, :courseId, :promptId, :audience, 'DRAFT', :now, :now)
    returning
      id
  ),
  text as (
    insert into
      post (
        thread_id,
        number,
        path,
        depth,
        author_id,
        markdown,
        created_at,
        html,
        renderer,
        fingerprint,
        text,
        links,
        titles
      )
    select
      id,
      0,
      '',
      0,
      :authorId,
      :markdown,
      :now,
      :html,
      :renderer,
      :fingerprint,
      :text,
      :links,
      :titles
    from
      subject
  )
insert into
  mention (thread_id, number, handle, member_id, position)
select
  subject.id,
  0,
  m.handle,
  m.member_id,
  m.position
from
  subject,
  unnest(:handles, :memberIds) with ordinality as m (handle, member_id, position)
