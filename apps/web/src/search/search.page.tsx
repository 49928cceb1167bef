import type { FrameFragment, SearchKind, SearchPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Pager, withQuery } from '../ui/list.js';
import { Tabs } from '../ui/tabs.js';
import { Result } from './result.js';

/** How the address calls the kinds, in the order of the page. */
export const KINDS = {
  reflections: 'REFLECTION',
  'case-studies': 'CASE_STUDY',
  replies: 'REPLY',
  people: 'USER',
} as const satisfies Record<string, SearchKind>;

type KindName = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as KindName[];
/** How many of each kind stand on the page of all kinds. */
const BEST = 5;

/** What the address asks for. */
export interface Asked {
  readonly q: string;
  readonly kind: 'all' | KindName;
  readonly tag: string;
  readonly by: string;
  /** Days, or empty. */
  readonly since: string;
  readonly until: string;
}

export function SearchPage({ found, asked }: { found: SearchPageQuery; asked: Asked }) {
  const { t } = useVisit();
  const { nodes, pageInfo } = found.search;
  const groups = NAMES.map((name) => [name, nodes.filter(({ kind }) => kind === KINDS[name])] as const);
  return (
    <Frame frame={found}>
      <h1 dir="auto">{t('search.titleOf', { words: asked.q })}</h1>
      <SearchForm asked={asked} />
      <Tabs
        label={t('search.kinds')}
        name="kind"
        choices={(['all', ...NAMES] as const).map((one) => [one, t(`search.${one}`)])}
        chosen={asked.kind}
      />
      {nodes.length === 0 && <Nothing asked={asked} />}
      {groups.map(
        ([name, results]) =>
          results.length > 0 && (
            <section key={name} aria-labelledby={name} class="part">
              <h2 id={name}>{t(`search.${name}`)}</h2>
              <ol class="list results" role="list">
                {(asked.kind === 'all' ? results.slice(0, BEST) : results).map((result, at) => (
                  <Result key={at} result={result} />
                ))}
              </ol>
              {asked.kind === 'all' && (results.length > BEST || pageInfo.hasNextPage) && <MoreOf name={name} />}
            </section>
          ),
      )}
      {asked.kind !== 'all' && <Pager pageInfo={pageInfo} />}
    </Frame>
  );
}

export function EmptySearch({ frame, asked }: { frame: FrameFragment; asked: Asked }) {
  const { t } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('frame.search')}</h1>
      <p class="lead">{t('search.about')}</p>
      <SearchForm asked={asked} />
      <How />
    </Frame>
  );
}

function MoreOf({ name }: { name: KindName }) {
  const { t, query } = useVisit();
  return (
    <p>
      <a href={withQuery(query, { kind: name, after: null })}>{t(`search.more-${name}`)}</a>
    </p>
  );
}

/** The words and, folded away until used, what narrows the search; all of it stands in the address. */
function SearchForm({ asked }: { asked: Asked }) {
  const { t } = useVisit();
  const narrowed = Boolean(asked.tag || asked.by || asked.since || asked.until);
  const fields = [
    ['tag', 'text', asked.tag],
    ['by', 'text', asked.by],
    ['since', 'date', asked.since],
    ['until', 'date', asked.until],
  ] as const;
  return (
    <search>
      <form action="/search" class="search-form">
        {asked.kind !== 'all' && <input type="hidden" name="kind" value={asked.kind} />}
        <div class="inline-form">
          <label for="q">{t('search.words')}</label>
          <input id="q" type="search" name="q" dir="auto" maxLength={200} value={asked.q} />
          <button type="submit" class="button main">
            {t('frame.search')}
          </button>
        </div>
        <details open={narrowed}>
          <summary>{t('search.narrow')}</summary>
          <div class="filters">
            {fields.map(([name, type, value]) => (
              <div key={name} class="field">
                <label for={`filter-${name}`}>{t(`search.${name}`)}</label>
                <input
                  id={`filter-${name}`}
                  name={name}
                  value={value}
                  {...(type === 'date' ? { type } : { type, dir: 'auto' })}
                />
              </div>
            ))}
          </div>
        </details>
      </form>
    </search>
  );
}

function Nothing({ asked }: { asked: Asked }) {
  const { t, query } = useVisit();
  const narrowed = asked.kind !== 'all' || Boolean(asked.tag || asked.by || asked.since || asked.until);
  return (
    <section class="part" aria-labelledby="nothing">
      <h2 id="nothing">{t('search.nothing')}</h2>
      {narrowed && (
        <p>
          <a href={withQuery(new URLSearchParams({ q: query.get('q') ?? '' }), {})}>{t('search.everywhere')}</a>
        </p>
      )}
      <How />
    </section>
  );
}

/** What can be typed. */
function How() {
  const { t } = useVisit();
  return (
    <ul>
      <li>{t('search.howFewer')}</li>
      <li>{t('search.howPhrase')}</li>
      <li>
        {t('search.howTag')} <a href="/tags">{t('tags.title')}</a>
      </li>
    </ul>
  );
}
