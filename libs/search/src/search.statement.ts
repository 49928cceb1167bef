import { type CaseStudyExtra, composeCaseStudySelect } from '#cases';
import { nameShown, viewerTyped } from '#courses';
import { authorColumns, isOpened, moderates, replyColumns, seesReply, seesSubject, threadColumns } from '#discussion';
import { limits } from '#kernel';
import { composeReflectionSelect, type Extra } from '#reflections';
import { MARK } from './snippet.js';

/** The form of a search: everything that changes its statement's text. */
export interface SearchShape {
  /** Whether words stand for those that are spelt like them. */
  readonly similar: boolean;
  /** How many marks there are to look for. */
  readonly marks: number;
  readonly author: boolean;
  readonly texts: boolean;
  readonly people: boolean;
  readonly continued: boolean;
  readonly size: number;
  readonly reflection: readonly Extra[];
  readonly caseStudy: readonly CaseStudyExtra[];
}

/** Above every entry's: among equals people come first. */
export const PERSON_SEQ = '999999999999999';

const WORDS = `websearch_to_tsquery('search', search_words($8::text))`;

/** Marks have no weight, and so no part in it. Words at weight A (title) count 1, B (tags, organisation) 0.4, others 0.1; divided by 1 + log2 of the length, then r / (r + 1). */
const points = (vector: string, words: string) => `(1000000 * ts_rank_cd(${vector}, ${words}, 33))::integer as points`;

/** Whether the viewer sees what entry `e` of thread `t` is of: the rule of visibility, and the part of a case study that it gives them. */
const SEEN = `${seesSubject('t')} and (case
  when e.number = 0 then e.part = ${isOpened('t')}::integer
  else ${isOpened('t')} and exists (
    select from post p where p.thread_id = e.thread_id and p.number = e.number and ${seesReply('p', moderates('t'))}) end)`;

/*
 * $8 what was typed, $9 marks, $10 the newest entry that counts, $11 since, $12 until, $13 author's handle, $14 the beginning of
 * a handle, $15 a query for names, $16 the moment of the first page, then the cursor's key.
 *
 * Runs of entries are gone through from the newest on, each an index look-up of its own, until enough are found that the viewer
 * sees: `offset 0` keeps the planner from doing it in any other way. Run, words and marks are conditions of their own, which the
 * index leaps through together; as one query it would walk all that has the mark with the fewest pages.
 */
const ASKED = ({ similar, author }: SearchShape) => `asked as materialized (
  select words, coalesce($10::bigint, (select last_value from search_seq)) as top,
    ${author ? `(select quote_literal(search_mark('a', m.id))::tsquery from member m where m.handle = $13::text)` : 'null::tsquery'} as author
  from (select ${similar ? `search_similar(${WORDS})` : WORDS} as words) typed where numnode(words) > 0)`;

/** Each mark is a condition of its own. */
const conditions = (marks: number) =>
  Array.from({ length: marks }, (_, at) => `and e.vector @@ ($9::text[])[${at + 1}]::tsquery`).join(' ');

const TEXTS = ({ author, marks }: SearchShape) => `found as materialized (
  select e.thread_id as id, e.number, e.part, e.seq, t.kind, e.vector
  from asked cross join lateral search_runs(asked.top) run
  cross join lateral (
    select e.* from search_entry e
    where e.vector @@ run and e.vector @@ asked.words ${author ? 'and e.vector @@ asked.author' : ''} ${conditions(marks)}
    and e.seq <= asked.top and ($11::timestamptz is null or e.at >= $11) and ($12::timestamptz is null or e.at <= $12)
    order by e.seq desc offset 0) e
  cross join lateral (select t.kind from thread t where t.id = e.thread_id and ${SEEN} offset 0) t
  limit ${limits.search.found})`;

const PERSON_WORDS = `(coalesce($15::tsquery, ''::tsquery) || coalesce((quote_literal($14::text) || ':*')::tsquery, ''::tsquery))`;

const PEOPLE = `person as materialized (
  select m.id, ${points(
    `case when ${nameShown('m')} then setweight(name_words(m.display_name), 'A') else ''::tsvector end || (quote_literal(m.handle) || ':1A')::tsvector`,
    PERSON_WORDS,
  )}
  from (
    (select id from member m where m.handle collate "C" >= $14::text and m.handle collate "C" < $14::text || '~'
      order by m.handle collate "C" limit ${limits.search.people})
    union
    (select id from member m where name_words(m.display_name) @@ $15::tsquery and ${nameShown('m')}
      order by m.handle collate "C" limit ${limits.search.people})) near
  join member m on m.id = near.id where m.joined_at <= $16::timestamptz)`;

const HEADLINE = `StartSel=${MARK.start}, StopSel=${MARK.stop}, MaxWords=28, MinWords=14, MaxFragments=2, FragmentDelimiter=" … "`;

/** A row's columns as JSON, whatever kind it is of. */
const json = (select: string) => `(select row_to_json(facts)::text from (${select}) facts)`;

export function composeSearch(shape: SearchShape): string {
  const { texts, people, continued, size, reflection, caseStudy } = shape;
  const reply = `select ${threadColumns('t', moderates('t'))}, ${replyColumns('p', seesReply('p', moderates('t')))}, ${authorColumns('m')}
    from thread t join post p on p.thread_id = t.id left join member m on m.id = p.author_id
    where t.id = page.id and p.number = page.number`;
  const hits = [
    texts
      ? `select id, number, part, seq, kind, ${points(`ts_filter(vector, '{a,b,c,d}')`, 'asked.words')} from found cross join asked`
      : null,
    people
      ? `select id, null::integer, null::smallint, ${PERSON_SEQ}::bigint, null::content_kind, points from person`
      : null,
  ].filter((part) => part !== null);
  return `
    with ${[ASKED(shape), ...(texts ? [TEXTS(shape)] : []), ...(people ? [PEOPLE] : [])].join(', ')},
    hit (id, number, part, seq, kind, points) as materialized (${hits.join(' union all ')}),
    page as materialized (
      select * from hit ${continued ? 'where (points, seq, id) < ($17::integer, $18::bigint, $19::uuid)' : ''}
      order by points desc, seq desc, id desc limit ${size})
    select known.total, known.top, page.id, page.number, page.kind, page.seq, page.points,
      case when page.id is null then null
        when page.number is null then ts_headline('simple', (select concat_ws(' · ', case when ${nameShown('m')} then m.display_name end, m.handle)
          from member m where m.id = page.id), ${PERSON_WORDS}, '${HEADLINE}, HighlightAll=true')
        else ts_headline('search', coalesce(
          (select e.text from search_entry e where e.thread_id = page.id and e.number = page.number and e.part = page.part),
          (select search_plain(p.html) from post p where p.thread_id = page.id and p.number = page.number)), known.words, '${HEADLINE}')
      end as snippet,
      case when page.id is null then null
        when page.number is null then ${json(`select ${authorColumns('m')} from member m where m.id = page.id`)}
        when page.number > 0 then ${json(reply)}
        when page.kind = 'REFLECTION' then ${json(`${composeReflectionSelect(reflection)} where t.id = page.id`)}
        else ${json(`${composeCaseStudySelect(caseStudy)} where t.id = page.id`)}
      end as facts
    from (select (select words from asked) as words, (select top from asked)::text as top, (select count(*)::integer from hit) as total) known
    left join page on true
    where ($8::text, $9::text, $10::bigint, $11::timestamptz, $12::timestamptz, $13::text, $14::text, $15::text, $16::timestamptz) is not null
      or ${viewerTyped}
    order by page.points desc, page.seq desc, page.id desc`;
}
