-- moderation/texts-of-decisions
--   :viewer  viewer
--   :ids     uuid[]
select
  d.id,
  coalesce(
    v.markdown,
    case
      when p.visible_revision = d.content_revision
      and coalesce(p.status, t.status) <> 'REMOVED' then p.markdown
    end
  ) as text
from
  decision d
  join thread t on t.id = d.thread_id
  join post p on p.thread_id = d.thread_id
  and p.number = d.number
  left join post_revision v on v.thread_id = d.thread_id
  and v.number = d.number
  and v.revision = d.content_revision
where
  d.id = any (:ids)
  and (
    (
      (
        (
          (
            :viewer.isAdmin
            or coalesce(d.course_id = any (:viewer.instructs), false)
          )
          or (
            :viewer.isCurator
            and d.course_id is null
          )
        )
        and (
          :viewer.isAdmin
          or d.course_id is not null
          or not (d.action in ('SUSPEND', 'LIFT_SUSPENSION'))
        )
      )
      and d.member_id is distinct from :viewer.memberId
    )
    or coalesce(
      d.member_id = :viewer.memberId
      and (
        d.action <> 'DISMISS'
        or coalesce((d.after ->> 'refusedEdit')::boolean, false)
      ),
      false
    )
  )
  and (
    d.member_id = :viewer.memberId
    or (
      (
        :viewer.isAdmin
        or coalesce(t.course_id = any (:viewer.instructs), false)
      )
      or (
        :viewer.isCurator
        and t.course_id is null
      )
    )
  )
union all
select
  d.id,
  concat_ws(E'

', r.display_name, r.affiliation, r.bio_markdown)
from
  decision d
  join profile_revision r on r.member_id = d.member_id
  and r.revision = d.content_revision
where
  d.id = any (:ids)
  and (
    d.thread_id is null
    and (d.action in ('APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'))
  )
  and (
    (
      (
        (
          (
            :viewer.isAdmin
            or coalesce(d.course_id = any (:viewer.instructs), false)
          )
          or (
            :viewer.isCurator
            and d.course_id is null
          )
        )
        and (
          :viewer.isAdmin
          or d.course_id is not null
          or not (d.action in ('SUSPEND', 'LIFT_SUSPENSION'))
        )
      )
      and d.member_id is distinct from :viewer.memberId
    )
    or coalesce(
      d.member_id = :viewer.memberId
      and (
        d.action <> 'DISMISS'
        or coalesce((d.after ->> 'refusedEdit')::boolean, false)
      ),
      false
    )
  )
