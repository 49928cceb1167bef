-- search/find, its variant similar
--   :viewer        viewer
--   :typed         text
--   :terms         text[]
--   :marks         text[]
--   :firstPageAt   timestamptz
--   :since         timestamptz | null
--   :until         timestamptz | null
--   :handlePrefix  text | null
--   :nameTyped     text | null
with
close as materialized (
  select
    typed.lexeme,
    near.meant
  from
    (
      select
        word,
        lexeme,
        begun,
        coalesce(
          (
            select
              true
            from
              search_runs (
                (
                  select
                    last_value
                  from
                    search_seq
                )
              ) run
              cross join lateral (
                select
                  e.*
                from
                  search_entry e
                where
                  e.vector @@ run
                  and e.vector @@ quote_literal(t.lexeme)::tsquery
                  and e.vector @@ :marks [1]::tsquery
                order by
                  e.seq desc
                offset
                  0
              ) e
              cross join lateral (
                select
                  t.kind
                from
                  thread t
                where
                  t.id = e.thread_id
                  and coalesce(
                    t.author_id = :viewer.memberId
                    or (
                      t.status <> 'DRAFT'
                      and (
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
                    or (
                      t.status = 'VISIBLE'
                      and (
                        t.audience = 'PUBLIC'
                        or (
                          t.audience = 'MEMBERS'
                          and :viewer.memberId is not null
                        )
                        or (
                          t.audience = 'COURSE'
                          and t.course_id = any (:viewer.courses)
                        )
                      )
                      and (
                        t.prompt_id is null
                        or not coalesce(
                          (
                            select
                              gate.post_first
                              and (
                                gate.closes_at is null
                                or gate.closes_at > :viewer.now
                              )
                            from
                              prompt gate
                            where
                              gate.id = t.prompt_id
                          ),
                          false
                        )
                        or (
                          t.course_id = any (:viewer.courses)
                          and (
                            not t.prompt_id = any (:viewer.closedGates)
                            or coalesce(
                              (
                                select
                                  seat.role = 'INSTRUCTOR'
                                from
                                  course_member seat
                                where
                                  seat.course_id = t.course_id
                                  and seat.member_id = t.author_id
                              ),
                              false
                            )
                          )
                        )
                      )
                      and (
                        t.kind = 'CASE_STUDY'
                        or t.blind_until is null
                        or t.blind_until <= :viewer.now
                        or coalesce(
                          (
                            select
                              bool_and(
                                (
                                  study.blind_until is null
                                  or study.blind_until <= :viewer.now
                                  or coalesce(study.author_id = :viewer.memberId, false)
                                  or (
                                    (
                                      :viewer.isAdmin
                                      or coalesce(study.course_id = any (:viewer.instructs), false)
                                    )
                                    or (
                                      :viewer.isCurator
                                      and study.course_id is null
                                    )
                                  )
                                  or coalesce(
                                    (
                                      select
                                        true
                                      from
                                        outcome_disclosure disclosed
                                      where
                                        disclosed.thread_id = study.id
                                        and disclosed.member_id = :viewer.memberId
                                    ),
                                    false
                                  )
                                )
                              )
                            from
                              discussed_case about
                              join thread study on study.id = about.case_study_id
                            where
                              about.thread_id = t.id
                          ),
                          true
                        )
                      )
                    ),
                    false
                  )
                  and (
                    case
                      when e.number = 0 then e.part = (
                        t.kind <> 'CASE_STUDY'
                        or (
                          t.blind_until is null
                          or t.blind_until <= :viewer.now
                          or coalesce(t.author_id = :viewer.memberId, false)
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
                          or coalesce(
                            (
                              select
                                true
                              from
                                outcome_disclosure disclosed
                              where
                                disclosed.thread_id = t.id
                                and disclosed.member_id = :viewer.memberId
                            ),
                            false
                          )
                        )
                      )::integer
                      else (
                        t.kind <> 'CASE_STUDY'
                        or (
                          t.blind_until is null
                          or t.blind_until <= :viewer.now
                          or coalesce(t.author_id = :viewer.memberId, false)
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
                          or coalesce(
                            (
                              select
                                true
                              from
                                outcome_disclosure disclosed
                              where
                                disclosed.thread_id = t.id
                                and disclosed.member_id = :viewer.memberId
                            ),
                            false
                          )
                        )
                      )
                      and exists (
                        select
                        from
                          post p
                        where
                          p.thread_id = e.thread_id
                          and p.number = e.number
                          and (
                            p.status = 'VISIBLE'
                            or (
                              p.status <> 'REMOVED'
                              and (
                                coalesce(p.author_id = :viewer.memberId, false)
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
                            )
                          )
                      )
                    end
                  )
                offset
                  0
              ) t
            limit
              1
          ),
          false
        ) as known
      from
        (
          select
            *
          from
            search_typed (:terms)
          limit
            8
        ) t
      offset
        0
    ) typed
    cross join lateral (
      select
        seen.meant
      from
        generate_series(
          0,
          case
            when not typed.known then 3
            when typed.begun then 0
            else -1
          end
        ) distance
        cross join lateral (
          select
            string_agg(quote_literal(lexeme), ' | ') as meant
          from
            (
              select
                candidate.lexeme
              from
                search_meant (typed.word, typed.lexeme, distance) as candidate (lexeme)
              where
                (
                  select
                    true
                  from
                    search_runs (
                      (
                        select
                          last_value
                        from
                          search_seq
                      )
                    ) run
                    cross join lateral (
                      select
                        e.*
                      from
                        search_entry e
                      where
                        e.vector @@ run
                        and e.vector @@ quote_literal(candidate.lexeme)::tsquery
                        and e.vector @@ :marks [1]::tsquery
                      order by
                        e.seq desc
                      offset
                        0
                    ) e
                    cross join lateral (
                      select
                        t.kind
                      from
                        thread t
                      where
                        t.id = e.thread_id
                        and coalesce(
                          t.author_id = :viewer.memberId
                          or (
                            t.status <> 'DRAFT'
                            and (
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
                          or (
                            t.status = 'VISIBLE'
                            and (
                              t.audience = 'PUBLIC'
                              or (
                                t.audience = 'MEMBERS'
                                and :viewer.memberId is not null
                              )
                              or (
                                t.audience = 'COURSE'
                                and t.course_id = any (:viewer.courses)
                              )
                            )
                            and (
                              t.prompt_id is null
                              or not coalesce(
                                (
                                  select
                                    gate.post_first
                                    and (
                                      gate.closes_at is null
                                      or gate.closes_at > :viewer.now
                                    )
                                  from
                                    prompt gate
                                  where
                                    gate.id = t.prompt_id
                                ),
                                false
                              )
                              or (
                                t.course_id = any (:viewer.courses)
                                and (
                                  not t.prompt_id = any (:viewer.closedGates)
                                  or coalesce(
                                    (
                                      select
                                        seat.role = 'INSTRUCTOR'
                                      from
                                        course_member seat
                                      where
                                        seat.course_id = t.course_id
                                        and seat.member_id = t.author_id
                                    ),
                                    false
                                  )
                                )
                              )
                            )
                            and (
                              t.kind = 'CASE_STUDY'
                              or t.blind_until is null
                              or t.blind_until <= :viewer.now
                              or coalesce(
                                (
                                  select
                                    bool_and(
                                      (
                                        study.blind_until is null
                                        or study.blind_until <= :viewer.now
                                        or coalesce(study.author_id = :viewer.memberId, false)
                                        or (
                                          (
                                            :viewer.isAdmin
                                            or coalesce(study.course_id = any (:viewer.instructs), false)
                                          )
                                          or (
                                            :viewer.isCurator
                                            and study.course_id is null
                                          )
                                        )
                                        or coalesce(
                                          (
                                            select
                                              true
                                            from
                                              outcome_disclosure disclosed
                                            where
                                              disclosed.thread_id = study.id
                                              and disclosed.member_id = :viewer.memberId
                                          ),
                                          false
                                        )
                                      )
                                    )
                                  from
                                    discussed_case about
                                    join thread study on study.id = about.case_study_id
                                  where
                                    about.thread_id = t.id
                                ),
                                true
                              )
                            )
                          ),
                          false
                        )
                        and (
                          case
                            when e.number = 0 then e.part = (
                              t.kind <> 'CASE_STUDY'
                              or (
                                t.blind_until is null
                                or t.blind_until <= :viewer.now
                                or coalesce(t.author_id = :viewer.memberId, false)
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
                                or coalesce(
                                  (
                                    select
                                      true
                                    from
                                      outcome_disclosure disclosed
                                    where
                                      disclosed.thread_id = t.id
                                      and disclosed.member_id = :viewer.memberId
                                  ),
                                  false
                                )
                              )
                            )::integer
                            else (
                              t.kind <> 'CASE_STUDY'
                              or (
                                t.blind_until is null
                                or t.blind_until <= :viewer.now
                                or coalesce(t.author_id = :viewer.memberId, false)
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
                                or coalesce(
                                  (
                                    select
                                      true
                                    from
                                      outcome_disclosure disclosed
                                    where
                                      disclosed.thread_id = t.id
                                      and disclosed.member_id = :viewer.memberId
                                  ),
                                  false
                                )
                              )
                            )
                            and exists (
                              select
                              from
                                post p
                              where
                                p.thread_id = e.thread_id
                                and p.number = e.number
                                and (
                                  p.status = 'VISIBLE'
                                  or (
                                    p.status <> 'REMOVED'
                                    and (
                                      coalesce(p.author_id = :viewer.memberId, false)
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
                                  )
                                )
                            )
                          end
                        )
                      offset
                        0
                    ) t
                  limit
                    1
                )
              limit
                30
            ) visible
          offset
            0
        ) seen
      where
        seen.meant is not null
      limit
        1
    ) near
),
asked as materialized (
  select
    words,
    top,
    quote_literal(search_titled (:typed))::tsquery as titled,
    null::tsquery as author
  from
    (
      select
        search_rewrite (
          search_query (:terms),
          array(
            select
              lexeme
            from
            close
            order by
              lexeme
          ),
          array(
            select
              meant
            from
            close
            order by
              lexeme
          )
        ) as words,
        (
          select
            last_value
          from
            search_seq
        ) as top
    ) typed
),
found as materialized (
  select
    e.thread_id as id,
    e.number,
    e.part,
    e.at,
    t.kind,
    e.vector
  from
    asked
    cross join lateral search_runs (asked.top) run
    cross join lateral (
      select
        e.*
      from
        search_entry e
      where
        e.vector @@ run
        and e.vector @@ asked.words
        and e.vector @@ :marks [1]::tsquery
        and (
          :since is null
          or e.at >= :since
        )
        and (
          :until is null
          or e.at <= :until
        )
      order by
        e.seq desc
      offset
        0
    ) e
    cross join lateral (
      select
        t.kind
      from
        thread t
      where
        t.id = e.thread_id
        and coalesce(
          t.author_id = :viewer.memberId
          or (
            t.status <> 'DRAFT'
            and (
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
          or (
            t.status = 'VISIBLE'
            and (
              t.audience = 'PUBLIC'
              or (
                t.audience = 'MEMBERS'
                and :viewer.memberId is not null
              )
              or (
                t.audience = 'COURSE'
                and t.course_id = any (:viewer.courses)
              )
            )
            and (
              t.prompt_id is null
              or not coalesce(
                (
                  select
                    gate.post_first
                    and (
                      gate.closes_at is null
                      or gate.closes_at > :viewer.now
                    )
                  from
                    prompt gate
                  where
                    gate.id = t.prompt_id
                ),
                false
              )
              or (
                t.course_id = any (:viewer.courses)
                and (
                  not t.prompt_id = any (:viewer.closedGates)
                  or coalesce(
                    (
                      select
                        seat.role = 'INSTRUCTOR'
                      from
                        course_member seat
                      where
                        seat.course_id = t.course_id
                        and seat.member_id = t.author_id
                    ),
                    false
                  )
                )
              )
            )
            and (
              t.kind = 'CASE_STUDY'
              or t.blind_until is null
              or t.blind_until <= :viewer.now
              or coalesce(
                (
                  select
                    bool_and(
                      (
                        study.blind_until is null
                        or study.blind_until <= :viewer.now
                        or coalesce(study.author_id = :viewer.memberId, false)
                        or (
                          (
                            :viewer.isAdmin
                            or coalesce(study.course_id = any (:viewer.instructs), false)
                          )
                          or (
                            :viewer.isCurator
                            and study.course_id is null
                          )
                        )
                        or coalesce(
                          (
                            select
                              true
                            from
                              outcome_disclosure disclosed
                            where
                              disclosed.thread_id = study.id
                              and disclosed.member_id = :viewer.memberId
                          ),
                          false
                        )
                      )
                    )
                  from
                    discussed_case about
                    join thread study on study.id = about.case_study_id
                  where
                    about.thread_id = t.id
                ),
                true
              )
            )
          ),
          false
        )
        and (
          case
            when e.number = 0 then e.part = (
              t.kind <> 'CASE_STUDY'
              or (
                t.blind_until is null
                or t.blind_until <= :viewer.now
                or coalesce(t.author_id = :viewer.memberId, false)
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
                or coalesce(
                  (
                    select
                      true
                    from
                      outcome_disclosure disclosed
                    where
                      disclosed.thread_id = t.id
                      and disclosed.member_id = :viewer.memberId
                  ),
                  false
                )
              )
            )::integer
            else (
              t.kind <> 'CASE_STUDY'
              or (
                t.blind_until is null
                or t.blind_until <= :viewer.now
                or coalesce(t.author_id = :viewer.memberId, false)
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
                or coalesce(
                  (
                    select
                      true
                    from
                      outcome_disclosure disclosed
                    where
                      disclosed.thread_id = t.id
                      and disclosed.member_id = :viewer.memberId
                  ),
                  false
                )
              )
            )
            and exists (
              select
              from
                post p
              where
                p.thread_id = e.thread_id
                and p.number = e.number
                and (
                  p.status = 'VISIBLE'
                  or (
                    p.status <> 'REMOVED'
                    and (
                      coalesce(p.author_id = :viewer.memberId, false)
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
                  )
                )
            )
          end
        )
      offset
        0
    ) t
  where
    numnode(asked.words) > 0
  limit
    300
),
person as materialized (
  select
    m.id,
    (
      case
        when false then 950000 + 50000 * ts_rank_cd(
          case
            when (
              m.id = :viewer.memberId
              or m.name_audience = 'EVERYONE'
              or (
                m.name_audience = 'MEMBERS'
                and :viewer.memberId is not null
              )
              or (
                (
                  m.name_audience = 'COURSEMATES'
                  or :viewer.instructs <> '{}'
                )
                and exists (
                  select
                  from
                    course_member mate
                  where
                    mate.member_id = m.id
                    and (
                      mate.course_id = any (:viewer.instructs)
                      or (
                        m.name_audience = 'COURSEMATES'
                        and mate.course_id = any (:viewer.courses)
                      )
                    )
                )
              )
            ) then setweight(name_words (m.display_name), 'A')
            else ''::tsvector
          end || (quote_literal(m.handle) || ':1A')::tsvector,
          (
            coalesce(name_query (:nameTyped), ''::tsquery) || coalesce((quote_literal(:handlePrefix) || ':*')::tsquery, ''::tsquery)
          ),
          33
        )
        else 950000 * ts_rank_cd(
          case
            when (
              m.id = :viewer.memberId
              or m.name_audience = 'EVERYONE'
              or (
                m.name_audience = 'MEMBERS'
                and :viewer.memberId is not null
              )
              or (
                (
                  m.name_audience = 'COURSEMATES'
                  or :viewer.instructs <> '{}'
                )
                and exists (
                  select
                  from
                    course_member mate
                  where
                    mate.member_id = m.id
                    and (
                      mate.course_id = any (:viewer.instructs)
                      or (
                        m.name_audience = 'COURSEMATES'
                        and mate.course_id = any (:viewer.courses)
                      )
                    )
                )
              )
            ) then setweight(name_words (m.display_name), 'A')
            else ''::tsvector
          end || (quote_literal(m.handle) || ':1A')::tsvector,
          (
            coalesce(name_query (:nameTyped), ''::tsquery) || coalesce((quote_literal(:handlePrefix) || ':*')::tsquery, ''::tsquery)
          ),
          33
        )
      end
    )::integer as points
  from
    (
      (
        select
          id
        from
          member m
        where
          m.handle collate "C" >= :handlePrefix
          and m.handle collate "C" < :handlePrefix || '~'
        order by
          m.handle collate "C"
        limit
          50
      )
      union
      (
        select
          id
        from
          member m
        where
          name_words (m.display_name) @@ name_query (:nameTyped)
          and (
            m.id = :viewer.memberId
            or m.name_audience = 'EVERYONE'
            or (
              m.name_audience = 'MEMBERS'
              and :viewer.memberId is not null
            )
            or (
              (
                m.name_audience = 'COURSEMATES'
                or :viewer.instructs <> '{}'
              )
              and exists (
                select
                from
                  course_member mate
                where
                  mate.member_id = m.id
                  and (
                    mate.course_id = any (:viewer.instructs)
                    or (
                      m.name_audience = 'COURSEMATES'
                      and mate.course_id = any (:viewer.courses)
                    )
                  )
              )
            )
          )
        order by
          m.handle collate "C"
        limit
          50
      )
    ) near
    cross join lateral (
      select
        *
      from
        member m
      where
        m.id = near.id
        and m.joined_at <= :firstPageAt
      offset
        0
    ) m
),
hit (id, number, part, at, kind, points) as materialized (
  select
    id,
    number,
    part,
    at,
    kind,
    (
      case
        when false then 950000 + 50000 * ts_rank_cd(ts_filter(vector, '{a,b,c,d}'), asked.words, 33)
        else 950000 * ts_rank_cd(ts_filter(vector, '{a,b,c,d}'), asked.words, 33)
      end
    )::integer as points
  from
    found
    cross join asked
  union all
  select
    id,
    null::integer,
    null::smallint,
    :firstPageAt,
    null::content_kind,
    points
  from
    person
),
page as materialized (
  select
    hit.*,
    coalesce(number, 0) as place
  from
    hit
  order by
    points desc,
    at desc,
    id desc,
    place desc
  limit
    21
)
select
  known.total,
  known.texts,
  known.asked,
  page.id,
  page.number,
  page.kind,
  page.at,
  page.points,
  case
    when page.id is null then null
    when page.number is null then (
      select
        json_build_object(
          'shown',
          cut.shown,
          'folded',
          fold.folded,
          'forms',
          matching.forms,
          'asked',
          null,
          'begins',
          true,
          'ends',
          true
        )::text
      from
        (
          select
            search_cut (
              (
                select
                  concat_ws(
                    ' · ',
                    case
                      when (
                        m.id = :viewer.memberId
                        or m.name_audience = 'EVERYONE'
                        or (
                          m.name_audience = 'MEMBERS'
                          and :viewer.memberId is not null
                        )
                        or (
                          (
                            m.name_audience = 'COURSEMATES'
                            or :viewer.instructs <> '{}'
                          )
                          and exists (
                            select
                            from
                              course_member mate
                            where
                              mate.member_id = m.id
                              and (
                                mate.course_id = any (:viewer.instructs)
                                or (
                                  m.name_audience = 'COURSEMATES'
                                  and mate.course_id = any (:viewer.courses)
                                )
                              )
                          )
                        )
                      ) then m.display_name
                    end,
                    m.handle
                  )
                from
                  member m
                where
                  m.id = page.id
              )
            ) as shown
          offset
            0
        ) cut
        cross join lateral (
          select
            search_fold (cut.shown) as folded
          offset
            0
        ) fold
        cross join lateral (
          select
            array(
              select
                piece
              from
                string_to_table(fold.folded, E'\x02') piece
              where
                exists (
                  select
                  from
                    string_to_table(search_split (:typed), E'\x02') word
                  where
                    btrim(word, E' \x01') <> ''
                    and starts_with(piece, word)
                )
            ) as forms
          offset
            0
        ) matching
    )
    else (
      select
        coalesce(
          (
            select
              json_build_object(
                'shown',
                cut.shown,
                'folded',
                fold.folded,
                'forms',
                matching.forms,
                'asked',
                known.words::text,
                'begins',
                at = 0,
                'ends',
                length(read.text) <= at * 2000 + 2320
              )::text
            from
              generate_series(0, (length(read.text) - 1) / 2000) at
              cross join lateral (
                select
                  substr(read.text, greatest(at * 2000 - 119, 1), 2320 + least(at * 2000, 120)) as written
                offset
                  0
              ) piece
              cross join lateral (
                select
                  search_cut (piece.written) as shown
                offset
                  0
              ) cut
              cross join lateral (
                select
                  search_fold (cut.shown) as folded
                offset
                  0
              ) fold
              cross join lateral (
                select
                  array(
                    select
                      form || E'\x01' || coalesce(search_lexeme (form), form)
                    from
                      unnest(search_matching (fold.folded, known.lexemes)) form
                  ) as forms
                offset
                  0
              ) matching
            where
              read.inside
              and known.phrased
              and (search_text_vector (piece.written)).vector @@ known.words
            limit
              1
          ),
          (
            select
              json_build_object(
                'shown',
                cut.shown,
                'folded',
                fold.folded,
                'forms',
                matching.forms,
                'asked',
                known.words::text,
                'begins',
                at = 0,
                'ends',
                length(read.text) <= at * 2000 + 2320
              )::text
            from
              generate_series(0, (length(read.text) - 1) / 2000) at
              cross join lateral (
                select
                  substr(read.text, greatest(at * 2000 - 119, 1), 2320 + least(at * 2000, 120)) as written
                offset
                  0
              ) piece
              cross join lateral (
                select
                  search_cut (piece.written) as shown
                offset
                  0
              ) cut
              cross join lateral (
                select
                  search_fold (cut.shown) as folded
                offset
                  0
              ) fold
              cross join lateral (
                select
                  array(
                    select
                      form || E'\x01' || coalesce(search_lexeme (form), form)
                    from
                      unnest(search_matching (fold.folded, known.lexemes)) form
                  ) as forms
                offset
                  0
              ) matching
            where
              read.inside
              and cardinality(matching.forms) > 0
            limit
              1
          ),
          (
            select
              json_build_object(
                'shown',
                cut.shown,
                'folded',
                fold.folded,
                'forms',
                matching.forms,
                'asked',
                case
                  when cardinality(known.lexemes) > 0 then known.words::text
                end,
                'begins',
                true,
                'ends',
                length(read.text) <= 400
              )::text
            from
              (
                select
                  search_cut (
                    concat_ws(
                      ' · ',
                      (
                        select
                          concat_ws(' · ', nullif(s.title, ''), nullif(s.beside, ''))
                        from
                          search_subject s
                        where
                          s.thread_id = page.id
                          and s.part = page.part
                      ),
                      nullif(left(read.text, 400), '')
                    )
                  ) as shown
                offset
                  0
              ) cut
              cross join lateral (
                select
                  search_fold (cut.shown) as folded
                offset
                  0
              ) fold
              cross join lateral (
                select
                  case
                    when cardinality(known.lexemes) = 0 then string_to_array(search_split (:typed), E'\x02')
                    else array(
                      select
                        form || E'\x01' || coalesce(search_lexeme (form), form)
                      from
                        unnest(search_matching (fold.folded, known.lexemes)) form
                    )
                  end as forms
                offset
                  0
              ) matching
          )
        )
      from
        (
          select
            coalesce(
              (
                select
                  ts_filter(e.vector, '{d}') @@ known.any_word
                from
                  search_entry e
                where
                  e.thread_id = page.id
                  and e.number = page.number
                  and e.part = page.part
              ),
              false
            ) as inside,
            search_read (
              coalesce(
                (
                  select
                    e.text
                  from
                    search_entry e
                  where
                    e.thread_id = page.id
                    and e.number = page.number
                    and e.part = page.part
                ),
                (
                  select
                    p.text
                  from
                    post p
                  where
                    p.thread_id = page.id
                    and p.number = page.number
                ),
                ''
              )
            ) as text
          offset
            0
        ) read
    )
  end as snippet,
  case
    when page.id is null then null
    when page.number is null then (
      select
        row_to_json(facts)::text
      from
        (
          select
            case
              when true then m.id
            end as author_id,
            m.handle as author_handle,
            case
              when (
                m.id = :viewer.memberId
                or m.name_audience = 'EVERYONE'
                or (
                  m.name_audience = 'MEMBERS'
                  and :viewer.memberId is not null
                )
                or (
                  (
                    m.name_audience = 'COURSEMATES'
                    or :viewer.instructs <> '{}'
                  )
                  and exists (
                    select
                    from
                      course_member mate
                    where
                      mate.member_id = m.id
                      and (
                        mate.course_id = any (:viewer.instructs)
                        or (
                          m.name_audience = 'COURSEMATES'
                          and mate.course_id = any (:viewer.courses)
                        )
                      )
                  )
                )
              ) then m.display_name
            end as author_name
          from
            member m
          where
            m.id = page.id
        ) facts
    )
    when page.number > 0 then (
      select
        row_to_json(facts)::text
      from
        (
          select
            t.id as thread_id,
            t.kind,
            t.author_id as subject_author_id,
            t.course_id,
            t.prompt_id,
            t.audience,
            t.status as subject_status,
            (
              t.locked
              or t.status = 'REMOVED'
            ) as locked,
            t.reply_count,
            t.last_reply_at,
            t.published_at,
            t.created_at as thread_created_at,
            (
              (
                :viewer.isAdmin
                or coalesce(t.course_id = any (:viewer.instructs), false)
              )
              or (
                :viewer.isCurator
                and t.course_id is null
              )
            ) as moderated,
            t.blind_until,
            (
              t.kind <> 'CASE_STUDY'
              or (
                t.blind_until is null
                or t.blind_until <= :viewer.now
                or coalesce(t.author_id = :viewer.memberId, false)
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
                or coalesce(
                  (
                    select
                      true
                    from
                      outcome_disclosure disclosed
                    where
                      disclosed.thread_id = t.id
                      and disclosed.member_id = :viewer.memberId
                  ),
                  false
                )
              )
            ) as opened,
            t.change,
            t.next_number,
            p.number,
            encode(p.path, 'hex') as path,
            p.status,
            (
              p.status = 'VISIBLE'
              or (
                p.status <> 'REMOVED'
                and (
                  coalesce(p.author_id = :viewer.memberId, false)
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
              )
            ) as seen,
            case
              when (
                p.status = 'VISIBLE'
                or (
                  p.status <> 'REMOVED'
                  and (
                    coalesce(p.author_id = :viewer.memberId, false)
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
                )
              ) then p.html
            end as html,
            p.visible_revision as revision,
            p.in_reply_to_revision,
            p.created_at,
            p.edited_at,
            case
              when true then m.id
            end as author_id,
            m.handle as author_handle,
            case
              when (
                m.id = :viewer.memberId
                or m.name_audience = 'EVERYONE'
                or (
                  m.name_audience = 'MEMBERS'
                  and :viewer.memberId is not null
                )
                or (
                  (
                    m.name_audience = 'COURSEMATES'
                    or :viewer.instructs <> '{}'
                  )
                  and exists (
                    select
                    from
                      course_member mate
                    where
                      mate.member_id = m.id
                      and (
                        mate.course_id = any (:viewer.instructs)
                        or (
                          m.name_audience = 'COURSEMATES'
                          and mate.course_id = any (:viewer.courses)
                        )
                      )
                  )
                )
              ) then m.display_name
            end as author_name
          from
            thread t
            join post p on p.thread_id = t.id
            left join member m on m.id = p.author_id
          where
            t.id = page.id
            and p.number = page.number
        ) facts
    )
    when page.kind = 'REFLECTION' then (
      select
        row_to_json(facts)::text
      from
        (
          select
            t.id as thread_id,
            t.kind,
            t.author_id as subject_author_id,
            t.course_id,
            t.prompt_id,
            t.audience,
            t.status as subject_status,
            (
              t.locked
              or t.status = 'REMOVED'
            ) as locked,
            t.reply_count,
            t.last_reply_at,
            t.published_at,
            t.created_at as thread_created_at,
            (
              (
                :viewer.isAdmin
                or coalesce(t.course_id = any (:viewer.instructs), false)
              )
              or (
                :viewer.isCurator
                and t.course_id is null
              )
            ) as moderated,
            t.blind_until,
            (
              t.kind <> 'CASE_STUDY'
              or (
                t.blind_until is null
                or t.blind_until <= :viewer.now
                or coalesce(t.author_id = :viewer.memberId, false)
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
                or coalesce(
                  (
                    select
                      true
                    from
                      outcome_disclosure disclosed
                    where
                      disclosed.thread_id = t.id
                      and disclosed.member_id = :viewer.memberId
                  ),
                  false
                )
              )
            ) as opened,
            t.change,
            t.next_number,
            r.title,
            r.slug,
            r.excerpt,
            r.word_count,
            t.pinned,
            p.visible_revision as revision,
            p.edited_at,
            case
              when true then m.id
            end as author_id,
            m.handle as author_handle,
            case
              when (
                m.id = :viewer.memberId
                or m.name_audience = 'EVERYONE'
                or (
                  m.name_audience = 'MEMBERS'
                  and :viewer.memberId is not null
                )
                or (
                  (
                    m.name_audience = 'COURSEMATES'
                    or :viewer.instructs <> '{}'
                  )
                  and exists (
                    select
                    from
                      course_member mate
                    where
                      mate.member_id = m.id
                      and (
                        mate.course_id = any (:viewer.instructs)
                        or (
                          m.name_audience = 'COURSEMATES'
                          and mate.course_id = any (:viewer.courses)
                        )
                      )
                  )
                )
              ) then m.display_name
            end as author_name
          from
            thread t
            join reflection r on r.thread_id = t.id
            join post p on p.thread_id = t.id
            and p.number = 0
            left join member m on m.id = t.author_id
          where
            t.id = page.id
        ) facts
    )
    when page.kind = 'CASE_STUDY' then (
      select
        row_to_json(facts)::text
      from
        (
          select
            t.id as thread_id,
            t.kind,
            t.author_id as subject_author_id,
            t.course_id,
            t.prompt_id,
            t.audience,
            t.status as subject_status,
            (
              t.locked
              or t.status = 'REMOVED'
            ) as locked,
            t.reply_count,
            t.last_reply_at,
            t.published_at,
            t.created_at as thread_created_at,
            (
              (
                :viewer.isAdmin
                or coalesce(t.course_id = any (:viewer.instructs), false)
              )
              or (
                :viewer.isCurator
                and t.course_id is null
              )
            ) as moderated,
            t.blind_until,
            (
              t.kind <> 'CASE_STUDY'
              or (
                t.blind_until is null
                or t.blind_until <= :viewer.now
                or coalesce(t.author_id = :viewer.memberId, false)
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
                or coalesce(
                  (
                    select
                      true
                    from
                      outcome_disclosure disclosed
                    where
                      disclosed.thread_id = t.id
                      and disclosed.member_id = :viewer.memberId
                  ),
                  false
                )
              )
            ) as opened,
            t.change,
            t.next_number,
            c.title,
            c.slug,
            c.organisation_name,
            c.place,
            c.country,
            c.website,
            c.population_served,
            c.started_on,
            c.ended_on,
            c.team_size,
            c.staff_hours,
            c.spend,
            c.currency,
            p.visible_revision as revision,
            p.edited_at,
            case
              when true then m.id
            end as author_id,
            m.handle as author_handle,
            case
              when (
                m.id = :viewer.memberId
                or m.name_audience = 'EVERYONE'
                or (
                  m.name_audience = 'MEMBERS'
                  and :viewer.memberId is not null
                )
                or (
                  (
                    m.name_audience = 'COURSEMATES'
                    or :viewer.instructs <> '{}'
                  )
                  and exists (
                    select
                    from
                      course_member mate
                    where
                      mate.member_id = m.id
                      and (
                        mate.course_id = any (:viewer.instructs)
                        or (
                          m.name_audience = 'COURSEMATES'
                          and mate.course_id = any (:viewer.courses)
                        )
                      )
                  )
                )
              ) then m.display_name
            end as author_name,
            c.goal,
            c.target_audience,
            c.approach,
            c.outcome,
            c.lessons,
            c.skills_gained,
            c.strategy_html,
            left(c.strategy_text ->> 'goal', 1120) as goal_text,
            c.sources
          from
            thread t
            join case_study c on c.thread_id = t.id
            join post p on p.thread_id = t.id
            and p.number = 0
            left join member m on m.id = t.author_id
          where
            t.id = page.id
        ) facts
    )
  end as facts
from
  (
    select
      words.words,
      words.lexemes,
      position('<' in words.words::text) > 0 as phrased,
      (
        select
          string_agg(quote_literal(lexeme), ' | ')::tsquery
        from
          unnest(words.lexemes) lexeme
      ) as any_word,
      exists (
        select
        from
          asked
        where
          numnode(words) > 0
      ) as asked,
      (
        select
          count(*)::integer
        from
          hit
      ) as total,
      (
        select
          count(number)::integer
        from
          hit
      ) as texts
    from
      (
        select
          words,
          search_lexemes (words) as lexemes
        from
          asked
        offset
          0
      ) words
  ) known
  left join page on true
order by
  page.points desc,
  page.at desc,
  page.id desc,
  page.place desc
