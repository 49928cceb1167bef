import { nameShown } from '#courses';
import { authorColumns, replyColumns, threadColumns } from '#discussion';
import { fetchSize, limits, type PageShape } from '#kernel';
import { StatementFamily } from '#platform';
import { isOpened, moderates, seesReply, seesSubject } from '#visibility';
import { NO_EXTRAS, type SubjectExtras, searchedKindNames, searchedKinds, WITH_TEXTS } from './searched-kind.js';
import { MARK } from './snippet.js';

/** The form of a search: everything that changes its statement's text. */
export interface SearchShape extends PageShape {
  /** Whether words stand for those that are spelt like them. */
  readonly similar: boolean;
  /** How many marks there are to look for. */
  readonly marks: number;
  readonly author: boolean;
  readonly texts: boolean;
  readonly people: boolean;
  readonly subjects: SubjectExtras;
  /** Whether it says where each hit matches. */
  readonly snippets: boolean;
}

const WORDS = `websearch_to_tsquery('search', search_words(:words))`;

/** Marks have no weight, and so no part in it. Words at weight A (title) count 1, B (tags, organisation) 0.4, others 0.1; divided by 1 + log2 of the length, then r / (r + 1). */
const points = (vector: string, words: string) => `(1000000 * ts_rank_cd(${vector}, ${words}, 33))::integer as points`;

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
  select words, top, ${author ? `(select quote_literal(search_mark('a', m.id))::tsquery from member m where m.handle = :authorHandle)` : 'null::tsquery'} as author
  from (select ${similar ? MEANT : WORDS} as words, (select last_value from search_seq) as top) typed where numnode(words) > 0)`;

/** Each mark is a condition of its own. */
const conditions = (marks: number) =>
  Array.from({ length: marks }, (_, at) => `and e.vector @@ :marks[${at + 1}]::tsquery`).join(' ');

/** Entries with `words`, in runs from `top` on, that the viewer sees; `more` are further conditions on an entry `e`. */
const inRuns = (words: string, top: string, more: string) => `search_runs(${top}) run
  cross join lateral (
    select e.* from search_entry e where e.vector @@ run and e.vector @@ ${words} ${more} order by e.seq desc offset 0) e
  cross join lateral (select t.kind from thread t where t.id = e.thread_id and ${SEEN} offset 0) t`;

const TEXTS = ({ author, marks, continued }: SearchShape) => `found as materialized (
  select e.thread_id as id, e.number, e.part, e.at, t.kind, e.vector
  from asked cross join lateral ${inRuns(
    'asked.words',
    'asked.top',
    `${author ? 'and e.vector @@ asked.author' : ''} ${conditions(marks)} ${continued ? 'and e.at <= :firstPageAt' : ''}
    and (:since is null or e.at >= :since) and (:until is null or e.at <= :until)`,
  )}
  limit ${limits.search.found})`;

/**
 * For words that were typed, those which are spelt like them and stand in something that is looked for and that the viewer sees.
 * Others are passed over, not counted: else whoever writes enough words like a stranger's sees whether it is there.
 */
const CLOSE = ({ marks }: SearchShape) => `close as materialized (
  select typed.word, string_agg(quote_literal(near.word), ' | ') as meant
  from (select distinct lexeme[1] as word from regexp_matches(${WORDS}::text, '''([[:alpha:]]{3,40})''', 'g') lexeme
    limit ${limits.search.closeWords.typed}) typed
  cross join lateral (
    select candidate.word from search_close(typed.word) as candidate(word)
    where (select true from ${inRuns('quote_literal(candidate.word)::tsquery', '(select last_value from search_seq)', conditions(marks))} limit 1)
    limit ${limits.search.closeWords.each}) near
  group by typed.word)`;
const MEANT = `search_rewrite(${WORDS}, array(select word from close order by word), array(select meant from close order by word))`;

const PERSON_WORDS = `(coalesce(:nameQuery, ''::tsquery) || coalesce((quote_literal(:handlePrefix) || ':*')::tsquery, ''::tsquery))`;

const PEOPLE = `person as materialized (
  select m.id, ${points(
    `case when ${nameShown('m')} then setweight(name_words(m.display_name), 'A') else ''::tsvector end || (quote_literal(m.handle) || ':1A')::tsvector`,
    PERSON_WORDS,
  )}
  from (
    (select id from member m where m.handle collate "C" >= :handlePrefix and m.handle collate "C" < :handlePrefix || '~'
      order by m.handle collate "C" limit ${limits.search.people})
    union
    (select id from member m where name_words(m.display_name) @@ :nameQuery and ${nameShown('m')}
      order by m.handle collate "C" limit ${limits.search.people})) near
  cross join lateral (select * from member m where m.id = near.id and m.joined_at <= :firstPageAt offset 0) m)`;

const HEADLINE = `StartSel=${MARK.start}, StopSel=${MARK.stop}, MaxWords=28, MinWords=14, MaxFragments=2, FragmentDelimiter=" … "`;

/**
 * Snippets are looked for in so many characters at a time, the first with a match first, since the time for one grows with the
 * square of the matches; and each takes in so many of the next that no passage of two or three words is cut apart.
 */
const PIECE = { characters: 8000, beyond: 200 } as const;

const headline = (text: string) => `ts_headline('search', ${text}, known.words, '${HEADLINE}')`;

/** Where the text matches; where only what stands above it does (title, organisation, tags), that and how the text begins. */
const SNIPPET = `(
  select search_unbounded(case when body.marked like '%${MARK.start}%' then body.marked when page.number > 0 then ${headline('body.beginning')}
    else ${headline(`concat_ws(' · ', (
      select search_bounded(translate(concat_ws(' · ', nullif(s.title, ''), nullif(s.beside, '')), '${MARK.start}${MARK.stop}', ''))
      from search_subject s where s.thread_id = page.id and s.part = page.part), body.beginning)`)} end)
  from (
    select left(text, ${PIECE.characters}) as beginning, (
      select piece.marked from generate_series(0, (length(text) - 1) / ${PIECE.characters}) at
      cross join lateral (
        select ${headline(`substr(text, at * ${PIECE.characters} + 1, ${PIECE.characters + PIECE.beyond})`)} as marked offset 0) piece
      where piece.marked like '%${MARK.start}%' limit 1) as marked
    from (select search_bounded(coalesce(
      (select e.text from search_entry e where e.thread_id = page.id and e.number = page.number and e.part = page.part),
      (select search_read(p.text) from post p where p.thread_id = page.id and p.number = page.number))) as text offset 0) read offset 0) body)`;

const SNIPPETS = `case when page.id is null then null
        when page.number is null then ts_headline('simple', (select concat_ws(' · ', case when ${nameShown('m')} then m.display_name end, m.handle)
          from member m where m.id = page.id), ${PERSON_WORDS}, '${HEADLINE}, HighlightAll=true')
        else ${SNIPPET}
      end`;

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
    texts
      ? `select id, number, part, at, kind, ${points(`ts_filter(vector, '{a,b,c,d}')`, 'asked.words')} from found cross join asked`
      : null,
    people ? `select id, null::integer, null::smallint, :firstPageAt, null::content_kind, points from person` : null,
  ].filter((part) => part !== null);
  return `
    with ${[...(shape.similar ? [CLOSE(shape)] : []), ASKED(shape), ...(texts ? [TEXTS(shape)] : []), ...(people ? [PEOPLE] : [])].join(', ')},
    hit (id, number, part, at, kind, points) as materialized (${hits.join(' union all ')}),
    page as materialized (
      select hit.*, coalesce(number, 0) as place from hit
      ${continued ? 'where (points, at, id, coalesce(number, 0)) < (:afterPoints, :afterAt, :afterId, :afterNumber)' : ''}
      order by points desc, at desc, id desc, place desc limit ${size})
    select known.total, known.asked, page.id, page.number, page.kind, page.at, page.points,
      ${shape.snippets ? SNIPPETS : 'null::text'} as snippet,
      case when page.id is null then null
        when page.number is null then ${json(`select ${authorColumns('m')} from member m where m.id = page.id`)}
        when page.number > 0 then ${json(reply)}
        ${found.join(' ')}
      end as facts
    from (select (select words from asked) as words, exists (select from asked) as asked, (select count(*)::integer from hit) as total) known
    left join page on true
    order by page.points desc, page.at desc, page.id desc, page.place desc`;
}

const EVERYTHING: SearchShape = {
  similar: false,
  marks: 1,
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
    /** As they were typed. */
    words: 'text',
    /** Text search queries, each of which an entry has to fit. */
    marks: 'text[]',
    /** What is newer does not count. */
    firstPageAt: 'timestamptz',
    since: 'timestamptz | null',
    until: 'timestamptz | null',
    authorHandle: 'text | null',
    handlePrefix: 'text | null',
    nameQuery: 'tsquery | null',
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
    people: { ...EVERYTHING, texts: false, marks: 0 },
    continued: { ...EVERYTHING, continued: true },
  },
);
