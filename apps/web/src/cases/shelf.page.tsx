import type { ComponentChildren } from 'preact';
import type { CaseStudyCardFragment, ShelfPageQuery, ShelfSearchPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Done } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { Prose } from '../ui/text.js';
import { CaseStudyCard } from './case-study-card.js';
import { Chosen, FacetNotes } from './facets.js';
import { ORDERS, type ShelfPlace, shelfAddress } from './shelf-address.js';

/** All case studies, in an order, narrowed down. */
export function ShelfPage({ found, place }: { found: ShelfPageQuery; place: ShelfPlace }) {
  const { t } = useVisit();
  const { caseStudies, caseStudyFacets } = found;
  const { totalCount, tags, platforms } = caseStudyFacets;
  const labels = new Map([...tags, ...platforms].map(({ tag }) => [tag.slug, tag.label]));
  const isNarrowed = shelfAddress(place) !== shelfAddress({ ...NOWHERE, order: place.order });
  return (
    <Frame frame={found} class="with-notes">
      <Top found={found} place={place} />
      <FacetNotes facets={caseStudyFacets} place={place} />
      <div class="shelf">
        <Chosen place={place} labels={labels} />
        <div class="shelf-line">
          <h2>{t('cases.found', { count: totalCount })}</h2>
          {totalCount > 1 && <Orders place={place} />}
        </div>
        {totalCount === 0 && <Nothing>{isNarrowed ? undefined : t('cases.empty')}</Nothing>}
        <ol class="list" role="list">
          {caseStudies.nodes.map((caseStudy) => (
            <CaseStudyCard key={caseStudy.id} caseStudy={caseStudy} />
          ))}
        </ol>
        <Pager pageInfo={caseStudies.pageInfo} />
      </div>
    </Frame>
  );
}

/** What a search in the shelf found, the best match first. */
export function ShelfSearchPage({ found, place }: { found: ShelfSearchPageQuery; place: ShelfPlace }) {
  const { t } = useVisit();
  const { totalCount, nodes, pageInfo } = found.search;
  return (
    <Frame frame={found} class="with-notes">
      <Top found={found} place={place} />
      <div class="shelf">
        <Chosen place={place} labels={new Map()} />
        <h2>{t('cases.foundFor', { count: totalCount, query: place.query })}</h2>
        {totalCount === 0 && <Nothing />}
        <ol class="list" role="list">
          {nodes.map(({ hit, snippetHtml }) => {
            // The search was for nothing else.
            const caseStudy = hit as CaseStudyCardFragment;
            return (
              <CaseStudyCard key={caseStudy.id} caseStudy={caseStudy}>
                <Prose html={snippetHtml} class="snippet" />
              </CaseStudyCard>
            );
          })}
        </ol>
        <Pager pageInfo={pageInfo} />
      </div>
    </Frame>
  );
}

const NOWHERE: ShelfPlace = {
  query: null,
  order: 'BEST_STRATEGY',
  after: null,
  country: null,
  platform: null,
  tags: [],
  year: null,
  withMetrics: false,
  rated: false,
};

function Top({ found, place }: { found: Pick<ShelfPageQuery, 'viewer'>; place: ShelfPlace }) {
  const { t } = useVisit();
  return (
    <div class="shelf-top">
      <h1>{t('cases.shelfTitle')}</h1>
      <p class="byline">{t('cases.shelfIntro')}</p>
      <Done name="withdrawn">{t('cases.doneWithdrawn')}</Done>
      <search>
        <form action="/case-studies" class="inline-form">
          <label class="vh" for="shelf-search">
            {t('cases.searchShelf')}
          </label>
          <input
            id="shelf-search"
            type="search"
            name="q"
            value={place.query ?? ''}
            dir="auto"
            placeholder={t('cases.searchShelf')}
          />
          {place.platform !== null && <input type="hidden" name="platform" value={place.platform} />}
          {place.tags.map((tag) => (
            <input key={tag} type="hidden" name="tag" value={tag} />
          ))}
          <button type="submit">{t('cases.searchButton')}</button>
          {place.query !== null && <a href={shelfAddress(place, { query: null })}>{t('cases.endSearch')}</a>}
        </form>
      </search>
      {found.viewer && !found.viewer.suspendedUntil && (
        <p>
          <a class="button" href="/case-studies/new">
            {t('cases.add')}
          </a>
        </p>
      )}
    </div>
  );
}

function Orders({ place }: { place: ShelfPlace }) {
  const { t } = useVisit();
  return (
    <nav class="orders" aria-label={t('cases.orderBy')}>
      <span aria-hidden="true">{t('cases.orderBy')}</span>
      {ORDERS.map((order) => (
        <a key={order} href={shelfAddress(place, { order })} aria-current={order === place.order ? 'true' : undefined}>
          {t(`cases.order${order}`)}
        </a>
      ))}
    </nav>
  );
}

function Nothing({ children }: { children?: ComponentChildren }) {
  const { t } = useVisit();
  return (
    <p class="state">
      {children ?? (
        <>
          {t('cases.nothing')} {t('cases.nothingHint')}
        </>
      )}
    </p>
  );
}
