import type { CaseStudyFilter, CaseStudyOrder } from '../generated/documents.js';

export const ORDERS: readonly CaseStudyOrder[] = [
  'BEST_STRATEGY',
  'NEWEST',
  'MOST_RATED',
  'MOST_DISCUSSED',
  'MOST_CONTESTED',
];

/** Where the feed of the shelf is. */
export const SHELF_FEED = '/case-studies/feed';

/** What the address of the shelf asks for. */
export interface ShelfPlace {
  readonly query: string | null;
  readonly order: CaseStudyOrder;
  readonly after: string | null;
  readonly country: string | null;
  readonly platform: string | null;
  readonly tags: readonly string[];
  readonly year: string | null;
  readonly withMetrics: boolean;
  readonly rated: boolean;
}

/** The most tags that a list is narrowed to at a time. */
const MOST_TAGS = 10;

/** Reads `?q=…&order=NEWEST&country=…&platform=…&tag=…&tag=…&year=2025&figures=1&rated=1&after=…`. */
export function shelfPlaceOf(query: URLSearchParams): ShelfPlace {
  const text = (name: string) => query.get(name)?.trim() || null;
  const year = text('year');
  return {
    query: text('q'),
    order: ORDERS.find((order) => order === query.get('order')) ?? 'BEST_STRATEGY',
    after: text('after'),
    country: text('country'),
    platform: text('platform'),
    tags: [...new Set(query.getAll('tag').filter(Boolean))].slice(0, MOST_TAGS),
    year: year !== null && /^\d{4}$/.test(year) ? year : null,
    withMetrics: query.get('figures') === '1',
    rated: query.get('rated') === '1',
  };
}

export function filterOf(place: ShelfPlace): CaseStudyFilter {
  const { country, platform, tags, year, withMetrics, rated } = place;
  return {
    ...(country !== null && { country }),
    ...(platform !== null && { platform }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(year !== null && { startedAfter: `${year}-01-01`, startedBefore: `${year}-12-31` }),
    ...(withMetrics && { hasMetrics: true }),
    ...(rated && { minimumRatings: 1 }),
  };
}

/** The address of the shelf at a place, with some of it changed; the list begins anew. */
export function shelfAddress(place: ShelfPlace, changes: Partial<ShelfPlace> = {}): string {
  const { query, order, country, platform, tags, year, withMetrics, rated } = { ...place, ...changes };
  const address = new URLSearchParams();
  const set = (name: string, value: string | null | false) => value && address.set(name, value);
  set('q', query);
  set('order', order !== 'BEST_STRATEGY' && order);
  set('country', country);
  set('platform', platform);
  for (const tag of tags) address.append('tag', tag);
  set('year', year);
  set('figures', withMetrics && '1');
  set('rated', rated && '1');
  const spelled = address.toString();
  return spelled === '' ? '/case-studies' : `/case-studies?${spelled}`;
}
