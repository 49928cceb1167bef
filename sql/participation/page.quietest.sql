-- participation/page, its variant quietest
--   :courseId  uuid
with
  counted as materialized (
    select
      t.id,
      t.author_id,
      t.prompt_id,
      t.published_at,
      t.peer_reply_count,
      r.word_count,
      case
        when coalesce(r.written_at, t.published_at) <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at) then r.word_count
        else coalesce(
          (
            select
              former.word_count
            from
              reflection_length former
            where
              former.thread_id = t.id
              and former.since <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at)
            order by
              former.since desc
            limit
              1
          ),
          r.word_count
        )
      end as words,
      (
        (
          case
            when coalesce(r.written_at, t.published_at) <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at) then r.word_count
            else coalesce(
              (
                select
                  former.word_count
                from
                  reflection_length former
                where
                  former.thread_id = t.id
                  and former.since <= greatest(coalesce(p.closes_at, 'infinity'), t.published_at)
                order by
                  former.since desc
                limit
                  1
              ),
              r.word_count
            )
          end >= coalesce(p.minimum_words, 0)
        )
        or coalesce(
          t.published_at <= p.due_at
          and (
            case
              when coalesce(r.written_at, t.published_at) <= p.due_at then r.word_count
              else coalesce(
                (
                  select
                    former.word_count
                  from
                    reflection_length former
                  where
                    former.thread_id = t.id
                    and former.since <= p.due_at
                  order by
                    former.since desc
                  limit
                    1
                ),
                r.word_count
              )
            end >= coalesce(p.minimum_words, 0)
          ),
          false
        )
      ) as fulfils,
      coalesce(
        t.published_at <= p.due_at
        and (
          case
            when coalesce(r.written_at, t.published_at) <= p.due_at then r.word_count
            else coalesce(
              (
                select
                  former.word_count
                from
                  reflection_length former
                where
                  former.thread_id = t.id
                  and former.since <= p.due_at
                order by
                  former.since desc
                limit
                  1
              ),
              r.word_count
            )
          end >= coalesce(p.minimum_words, 0)
        ),
        false
      ) as on_time,
      coalesce(
        p.closes_at < r.written_at
        and t.published_at < r.written_at,
        false
      ) as edited
    from
      thread t
      join reflection r on r.thread_id = t.id
      left join prompt p on p.id = t.prompt_id
      and p.course_id = :courseId
    where
      t.course_id = :courseId
      and t.kind = 'REFLECTION'
      and t.status in ('VISIBLE', 'HELD', 'HIDDEN')
  ),
  own as (
    select
      author_id,
      count(*)::integer as reflections,
      sum(word_count)::integer as words,
      count(*) filter (
        where
          peer_reply_count = 0
      )::integer as unanswered,
      max(published_at) as at
    from
      counted
    group by
      author_id
  ),
  exchange as materialized (
    select
      p.author_id as giver,
      case
        when p.parent_number = 0 then t.author_id
        else above.author_id
      end as receiver,
      p.status = 'VISIBLE' as visible,
      p.created_at
    from
      thread t
      join post p on p.thread_id = t.id
      and p.number > 0
      and p.status in ('VISIBLE', 'HELD', 'HIDDEN')
      left join post above on above.thread_id = p.thread_id
      and above.number = nullif(p.parent_number, 0)
    where
      t.course_id = :courseId
  ),
  active as materialized (
    select
      member_id,
      greatest(own.at, wrote.at, rated.at) as at
    from
      course_member
      left join own on own.author_id = member_id
      left join (
        select
          giver,
          max(created_at) as at
        from
          exchange
        group by
          giver
      ) wrote on wrote.giver = member_id
      left join (
        select
          r.member_id,
          max(r.updated_at) as at
        from
          rating r
        where
          r.member_id in (
            select
              member_id
            from
              course_member
            where
              course_id = :courseId
          )
        group by
          r.member_id
      ) rated using (member_id)
    where
      course_id = :courseId
  ),
  listed as materialized (
    select
      m.course_id as "courseId",
      m.member_id as "memberId",
      m.role,
      m.joined_at as "joinedAt",
      u.handle
    from
      course_member m
      join member u on u.id = m.member_id
      join active on active.member_id = m.member_id
    where
      m.course_id = :courseId
    order by
      active.at nulls first,
      u.handle collate "C"
    limit
      21
  ),
  done as (
    select
      author_id,
      json_agg(
        json_build_object(
          'promptId',
          prompt_id,
          'words',
          words,
          'published',
          published,
          'onTime',
          on_time,
          'editedAfterClosing',
          edited,
          'reflectionId',
          reflection_id
        )
      ) as prompts
    from
      (
        select
          author_id,
          prompt_id,
          max(words) as words,
          bool_or(fulfils) as published,
          bool_or(on_time) as on_time,
          bool_or(edited) as edited,
          (
            array_agg(
              id
              order by
                fulfils desc,
                words desc,
                published_at,
                id
            )
          ) [1] as reflection_id
        from
          counted
        where
          prompt_id is not null
        group by
          author_id,
          prompt_id
      ) work
    group by
      author_id
  ),
  given as (
    select
      giver,
      count(*) filter (
        where
          visible
          and receiver is distinct from giver
      )::integer as replies,
      max(created_at) as at
    from
      exchange
    where
      giver in (
        select
          "memberId"
        from
          listed
      )
    group by
      giver
  ),
  received as (
    select
      receiver,
      count(*) filter (
        where
          visible
          and giver is distinct from receiver
      )::integer as replies
    from
      exchange
    where
      receiver in (
        select
          "memberId"
        from
          listed
      )
    group by
      receiver
  ),
  answered as materialized (
    select
      part.member_id,
      t.prompt_id,
      coalesce(t.author_id, t.id) as peer,
      sum(part.replies)::integer as replies
    from
      thread t
      join participant part on part.thread_id = t.id
      and part.replies > 0
      join reflection r on r.thread_id = t.id
    where
      t.course_id = :courseId
      and t.author_id is distinct from part.member_id
      and part.member_id in (
        select
          "memberId"
        from
          listed
      )
      and not coalesce(
        r.by_instructor,
        coalesce(
          (
            select
              guide.role = 'INSTRUCTOR'
            from
              course_member guide
            where
              guide.course_id = t.course_id
              and guide.member_id = t.author_id
          ),
          false
        )
      )
    group by
      part.member_id,
      t.prompt_id,
      peer
  ),
  peers as (
    select
      member_id,
      count(distinct peer)::integer as count
    from
      answered
    group by
      member_id
  ),
  replied as (
    select
      member_id,
      json_agg(json_build_object('promptId', prompt_id, 'peers', peers, 'replies', replies)) as prompts
    from
      (
        select
          member_id,
          prompt_id,
          count(*)::integer as peers,
          sum(replies)::integer as replies
        from
          answered
        where
          prompt_id is not null
        group by
          member_id,
          prompt_id
      ) of_prompt
    group by
      member_id
  )
select
  l.*,
  coalesce(own.reflections, 0) as reflections,
  coalesce(own.words, 0) as words,
  coalesce(own.unanswered, 0) as "unansweredReflections",
  coalesce(given.replies, 0) as "repliesGiven",
  coalesce(received.replies, 0) as "repliesReceived",
  coalesce(peers.count, 0) as "distinctPeersRepliedTo",
  rated.count as "ratingsGiven",
  greatest(own.at, given.at, rated.at) as "lastActiveAt",
  done.prompts as work,
  replied.prompts as replied,
  (
    select
      count(*)::integer
    from
      course_member every
    where
      every.course_id = :courseId
  ) as total
from
  listed l
  left join own on own.author_id = l."memberId"
  left join done on done.author_id = l."memberId"
  left join given on given.giver = l."memberId"
  left join received on received.receiver = l."memberId"
  left join peers on peers.member_id = l."memberId"
  left join replied on replied.member_id = l."memberId"
  cross join lateral (
    select
      count(*)::integer as count,
      max(r.updated_at) as at
    from
      rating r
    where
      r.member_id = l."memberId"
  ) rated
order by
  "lastActiveAt" nulls first,
  l.handle collate "C"
