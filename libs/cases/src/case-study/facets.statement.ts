import { limits } from '#kernel';
import { tagColumns } from '#tags';
import { seesSubject } from '#visibility';
import { branches, conditionsOf, HAS_METRICS, type Narrowed } from './case-study.statement.js';

/** What is counted, each only where it is asked for. */
export type FacetPart = 'totalCount' | 'tags' | 'platforms' | 'countries' | 'years' | 'withMetrics' | 'rated';

export interface FacetShape extends Narrowed {
  readonly parts: readonly FacetPart[];
}

const MOST = limits.caseStudy.valuesPerFacet;

/*
 * The rows are those of the list: its branches, its visibility, and no figures of what is up for blind rating. What a list is narrowed
 * to by one value (`is_*`) is a column here, so that the other values of the same facet are counted as if one of them was chosen
 * instead. Groups of tags narrow all, since another tag narrows further.
 */
const OWN = {
  countries: 'is_country',
  years: 'is_day',
  platforms: 'is_platform',
  withMetrics: 'is_measured',
  rated: 'is_rated',
} as const;

const passes = (except?: keyof typeof OWN) =>
  Object.entries(OWN)
    .filter(([part]) => part !== except)
    .map(([, column]) => column)
    .join(' and ');

/** How many carry each tag or a narrower one, as a filter by it finds them: the first ones of each facet. */
const tagCounts = (counted: string, only = 'true') => `
  select coalesce(json_agg(json_build_object('tag', row_to_json(shown), 'count', found.total) order by found.total desc, found.sort_key, found.id), '[]')
  from (
    select g.id, g.sort_key, counts.written, counts.total,
      row_number() over (partition by g.facet order by counts.total desc, g.sort_key, g.id) as nth
    from (
      select above.above_id, count(distinct base.id)::integer as total, min(k.name) filter (where k.tag_id = above.above_id) as written
      from base join tagging k on k.thread_id = base.id join tag carried on carried.id = k.tag_id join above on above.tag_id = k.tag_id
      where ${counted} and ${only} group by above.above_id) counts
    join tag g on g.id = counts.above_id where (g.filed or counts.written is not null) ${only === 'true' ? '' : "and g.facet = 'PLATFORM'"}) found
  cross join lateral (select ${tagColumns('g', 'found.written')} from tag g where g.id = found.id) shown
  where found.nth <= ${MOST}`;

/** The first ones of a facet that has values of its own. */
const valueCounts = (object: string, counts: string, order: string) => `
  select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]')
  from (select * from (${counts}) every order by ${order} limit ${MOST}) first`;

const PARTS: Record<FacetPart, string> = {
  totalCount: `select count(*)::integer from base where ${passes()}`,
  tags: tagCounts(passes()),
  platforms: tagCounts(passes('platforms'), "carried.facet = 'PLATFORM'"),
  countries: valueCounts(
    `'key', key, 'name', name, 'count', total`,
    `select country_key as key, min(country) as name, count(*)::integer as total from base
      where country_key is not null and ${passes('countries')} group by country_key`,
    'total desc, key',
  ),
  years: valueCounts(
    `'year', year, 'count', total`,
    `select extract(year from started_on)::integer as year, count(*)::integer as total from base
      where started_on is not null and ${passes('years')} group by 1`,
    'year desc',
  ),
  withMetrics: `select count(*)::integer from base where measured and ${passes('withMetrics')}`,
  rated: `select count(*)::integer from base where ratings > 0 and ${passes('rated')}`,
};

export const FACET_PARTS = Object.keys(PARTS) as readonly FacetPart[];

/** The counts of all facets that are asked for, in one row. */
export function composeFacets({ parts, ...narrowed }: FacetShape): string {
  const { by, tags, platform } = conditionsOf(narrowed);
  const always = [seesSubject('t'), ...(by.has('authorId') ? [by.get('authorId')] : []), ...tags].join(' and ');
  const all = (conditions: ReadonlyArray<string | undefined>) =>
    conditions.filter((condition) => condition !== undefined).join(' and ') || 'true';
  const reached = branches({ ...narrowed, minimumRatings: false, hasMetrics: null }, true).map(({ where, blind }) => {
    const [ratings, measured] = blind ? ['0', 'false'] : ['t.rating_count', HAS_METRICS];
    return `(select t.id, ${ratings} as ratings, ${measured} as measured,
      ${all([by.get('country')])} as is_country, ${all([by.get('startedAfter'), by.get('startedBefore')])} as is_day,
      ${all(platform)} as is_platform from thread t where ${where} and ${always})`;
  });
  const above = `above as (
    select distinct k.tag_id, k.tag_id as above_id from base join tagging k on k.thread_id = base.id
    union select above.tag_id, e.broader_id from above join tag_broader e on e.tag_id = above.above_id)`;
  return `
    with recursive base as materialized (
      select reached.*, c.country, c.country_key, c.started_on,
        ${narrowed.minimumRatings ? 'reached.ratings >= :minimumRatings' : 'true'} as is_rated,
        ${narrowed.hasMetrics === null ? 'true' : `reached.measured = ${narrowed.hasMetrics}`} as is_measured
      from (${reached.join(' union all ')}) reached join case_study c on c.thread_id = reached.id), ${above}
    select ${parts.map((part) => `(${PARTS[part]}) as "${part}"`).join(', ')}`;
}
