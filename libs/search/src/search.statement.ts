import { nameShown } from '#courses';
import { authorColumns, replyColumns, threadColumns } from '#discussion';
import { fetchSize, limits, type PageShape } from '#kernel';
import { StatementFamily } from '#platform';
import { isOpened, moderates, seesReply, seesSubject } from '#visibility';
import { NO_EXTRAS, type SubjectExtras, searchedKindNames, searchedKinds, WITH_TEXTS } from './searched-kind.js';
import { peopleSnippet, textSnippet } from './snippet.statement.js';

/** The form of a search: everything that changes its statement's text. */
export interface SearchShape extends PageShape {
  /** Whether words that the viewer sees nowhere stand for others that they are a part of, or spelt like. */
  readonly similar: boolean;
  /** How many marks there are to look for; and whether the first says where something that the viewer sees can be at all. */
  readonly marks: number;
  readonly reach: boolean;
  readonly author: boolean;
  readonly texts: boolean;
  readonly people: boolean;
  readonly subjects: SubjectExtras;
  /** Whether it says where each hit matches. */
  readonly snippets: boolean;
}

const WORDS = 'search_query(:terms)';

/** Marks have no weight, and so no part in it. Words at weight A (title) count 1, B (tags, organisation) 0.4, others 0.1; divided by 1 + log2 of the length, then r / (r + 1). */
const rank = (vector: string, words: string) => `ts_rank_cd(${vector}, ${words}, 33)`;

/** What is called as it was typed stands before everything else. */
const points = (vector: string, words: string, titled = 'false') =>
  `(case when ${titled} then 950000 + 50000 * ${rank(vector, words)} else 950000 * ${rank(vector, words)} end)::integer as points`;

/** Whether the viewer sees what entry `e` of thread `t` is of: the rule of visibility, and the part of a case study that it gives them. */
const SEEN = `${seesSubject('t')} and (case
  when e.number = 0 then e.part = ${isOpened('t')}::integer
  else ${isOpened('t')} and exists (
    select from post p where p.thread_id = e.thread_id and p.number = e.number and ${seesReply('p', moderates('t'))}) end)`;

/*
 * Numbers of entries (`seq`) are never part of an answer: they count what the viewer may not see, too.
 *
 * Runs of entries are gone through from the newest on, each an index look-up of its own, until enough are found that the viewer
 * sees: `offset 0` keeps the planner from doing it in any other way. Run, words and marks are conditions of their own, which the
 * index leaps through together; as one query it would walk all that has the mark with the fewest pages.
 */
const ASKED = ({ similar, author }: SearchShape) => `asked as materialized (
  select words, top, quote_literal(search_titled(:typed))::tsquery as titled,
    ${author ? `(select quote_literal(search_mark('a', m.id))::tsquery from member m where m.handle = :authorHandle)` : 'null::tsquery'} as author
  from (select ${similar ? MEANT : WORDS} as words, (select last_value from search_seq) as top) typed)`;

/** Each mark is a condition of its own. */
const conditions = (marks: number) =>
  Array.from({ length: marks }, (_, at) => `and e.vector @@ :marks[${at + 1}]::tsquery`).join(' ');

/** Entries with `words`, in runs from `top` on, that the viewer sees; `more` are further conditions on an entry `e`. */
const inRuns = (words: string, top: string, more: string) => `search_runs(${top}) run
  cross join lateral (
    select e.* from search_entry e where e.vector @@ run and e.vector @@ ${words} ${more} order by e.seq desc offset 0) e
  cross join lateral (select t.kind from thread t where t.id = e.thread_id and ${SEEN} offset 0) t`;

const entries = (
  { author, marks, continued }: SearchShape,
  words: string,
  most: number,
) => `select e.thread_id as id, e.number, e.part, e.at, t.kind, e.vector
  from asked cross join lateral ${inRuns(
    words,
    'asked.top',
    `${author ? 'and e.vector @@ asked.author' : ''} ${conditions(marks)} ${continued ? 'and e.at <= :firstPageAt' : ''}
    and (:since is null or e.at >= :since) and (:until is null or e.at <= :until)`,
  )}
  where numnode(${words}) > 0
  limit ${most}`;

/** What has the words; and what is called as it was typed, which may be older than all that is looked through, or have no word that is looked for. */
const TEXTS = (shape: SearchShape) => `found as materialized (
  ${entries(shape, 'asked.words', limits.search.found)})${shape.similar ? '' : `, titled as materialized (${entries(shape, 'asked.titled', limits.search.titled)})`}`;

const textHits = ({ similar }: SearchShape) => {
  const hits = (from: string, titled: boolean) =>
    `select id, number, part, at, kind, ${points(`ts_filter(vector, '{a,b,c,d}')`, 'asked.words', String(titled))} from ${from} cross join asked`;
  if (similar) return [hits('found', false)];
  const others = 'where not exists (select from titled t where (t.id, t.number) = (found.id, found.number))';
  return [hits('titled', true), `${hits('found', false)} ${others}`];
};

const visibly = (word: string, more: string) =>
  `(select true from ${inRuns(`quote_literal(${word})::tsquery`, '(select last_value from search_seq)', more)} limit 1)`;

/**
 * For words that were typed and that the viewer sees nowhere, the nearest of those which they begin, are spelt like or are a part of; for the
 * last one also those that it begins. Only what stands in something that is looked for and that the viewer sees: others are passed over, not counted, else whoever
 * writes enough words like a stranger's sees whether it is there.
 */
const CLOSE = ({ marks, reach }: SearchShape) => `close as materialized (
  select typed.lexeme, near.meant
  from (
    select word, lexeme, begun, coalesce(${visibly('t.lexeme', conditions(reach ? 1 : 0))}, false) as known
    from (select * from search_typed(:terms) limit ${limits.search.closeWords.typed}) t offset 0) typed
  cross join lateral (
    select seen.meant from generate_series(0, case when not typed.known then 3 when typed.begun then 0 else -1 end) distance
    cross join lateral (
      select string_agg(quote_literal(lexeme), ' | ') as meant from (
        select candidate.lexeme from search_meant(typed.word, typed.lexeme, distance) as candidate(lexeme)
        where ${visibly('candidate.lexeme', conditions(marks))}
        limit ${limits.search.closeWords.each}) visible offset 0) seen
    where seen.meant is not null limit 1) near)`;
const MEANT = `search_rewrite(${WORDS}, array(select lexeme from close order by lexeme), array(select meant from close order by lexeme))`;

const PERSON_WORDS = `(coalesce(name_query(:nameTyped), ''::tsquery) || coalesce((quote_literal(:handlePrefix) || ':*')::tsquery, ''::tsquery))`;

const PEOPLE = `person as materialized (
  select m.id, ${points(
    `case when ${nameShown('m')} then setweight(name_words(m.display_name), 'A') else ''::tsvector end || (quote_literal(m.handle) || ':1A')::tsvector`,
    PERSON_WORDS,
  )}
  from (
    (select id from member m where m.handle collate "C" >= :handlePrefix and m.handle collate "C" < :handlePrefix || '~'
      order by m.handle collate "C" limit ${limits.search.people})
    union
    (select id from member m where name_words(m.display_name) @@ name_query(:nameTyped) and ${nameShown('m')}
      order by m.handle collate "C" limit ${limits.search.people})) near
  cross join lateral (select * from member m where m.id = near.id and m.joined_at <= :firstPageAt offset 0) m)`;

const SNIPPETS = `case when page.id is null then null when page.number is null then ${peopleSnippet} else ${textSnippet} end`;

/** A row's columns as JSON, whatever kind it is of. */
const json = (select: string) => `(select row_to_json(facts)::text from (${select}) facts)`;

function composeSearch(shape: SearchShape): string {
  const { texts, people, continued, size, subjects } = shape;
  const reply = `select ${threadColumns('t', moderates('t'))}, ${replyColumns('p', seesReply('p', moderates('t')))}, ${authorColumns('m')}
    from thread t join post p on p.thread_id = t.id left join member m on m.id = p.author_id
    where t.id = page.id and p.number = page.number`;
  const found = searchedKindNames.map(
    (kind) =>
      `when page.kind = '${kind}' then ${json(`${searchedKinds[kind].select(subjects[kind])} where t.id = page.id`)}`,
  );
  const hits = [
    ...(texts ? textHits(shape) : []),
    people ? `select id, null::integer, null::smallint, :firstPageAt, null::content_kind, points from person` : null,
  ].filter((part) => part !== null);
  return `
    with ${[...(shape.similar ? [CLOSE(shape)] : []), ASKED(shape), ...(texts ? [TEXTS(shape)] : []), ...(people ? [PEOPLE] : [])].join(', ')},
    hit (id, number, part, at, kind, points) as materialized (${hits.join(' union all ')}),
    page as materialized (
      select hit.*, coalesce(number, 0) as place from hit
      ${continued ? 'where (points, at, id, coalesce(number, 0)) < (:afterPoints, :afterAt, :afterId, :afterNumber)' : ''}
      order by points desc, at desc, id desc, place desc limit ${size})
    select known.total, known.texts, known.asked, page.id, page.number, page.kind, page.at, page.points,
      ${shape.snippets ? SNIPPETS : 'null::text'} as snippet,
      case when page.id is null then null
        when page.number is null then ${json(`select ${authorColumns('m')} from member m where m.id = page.id`)}
        when page.number > 0 then ${json(reply)}
        ${found.join(' ')}
      end as facts
    from (
      select words.words, words.lexemes, position('<' in words.words::text) > 0 as phrased, (select string_agg(quote_literal(lexeme), ' | ')::tsquery from unnest(words.lexemes) lexeme) as any_word,
        exists (select from asked where numnode(words) > 0) as asked, (select count(*)::integer from hit) as total,
        (select count(number)::integer from hit) as texts
      from (select words, search_lexemes(words) as lexemes from asked offset 0) words
      ) known
    left join page on true
    order by page.points desc, page.at desc, page.id desc, page.place desc`;
}

const EVERYTHING: SearchShape = {
  similar: false,
  marks: 1,
  reach: true,
  author: false,
  texts: true,
  people: true,
  subjects: NO_EXTRAS,
  snippets: true,
  size: fetchSize(20),
  backward: false,
  continued: false,
};

export const SEARCH = new StatementFamily(
  'search/find',
  {
    viewer: 'viewer',
    typed: 'text',
    /** What was typed, as `readSearchWords` reads it. */
    terms: 'text[]',
    /** Text search queries, each of which an entry has to fit. */
    marks: 'text[]',
    /** What is newer does not count. */
    firstPageAt: 'timestamptz',
    since: 'timestamptz | null',
    until: 'timestamptz | null',
    authorHandle: 'text | null',
    handlePrefix: 'text | null',
    nameTyped: 'text | null',
    afterPoints: 'integer | null',
    afterAt: 'timestamptz | null',
    afterId: 'uuid | null',
    afterNumber: 'integer | null',
  },
  composeSearch,
  {
    everything: EVERYTHING,
    'without-snippets': { ...EVERYTHING, snippets: false },
    'with-texts': { ...EVERYTHING, subjects: WITH_TEXTS },
    similar: { ...EVERYTHING, similar: true },
    'by-author': { ...EVERYTHING, author: true, people: false },
    people: { ...EVERYTHING, texts: false, marks: 0, reach: false },
    continued: { ...EVERYTHING, continued: true },
  },
);
