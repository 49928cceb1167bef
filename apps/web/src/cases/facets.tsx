import type { ShelfPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { type ShelfPlace, shelfAddress } from './shelf-address.js';

type Facets = ShelfPageQuery['caseStudyFacets'];
const TAG_FACETS = ['TOPIC', 'FORMAT', 'AUDIENCE', 'GOAL'] as const;

/** Values of a facet that are seen at once; the rest unfolds. */
const AT_ONCE = 8;

interface Value {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly href: string;
}

interface FacetsProps {
  readonly facets: Facets;
  readonly place: ShelfPlace;
}

/** What the list can be narrowed down to, with how many there would be. What is chosen stands above the list instead. */
export function FacetNotes({ facets, place }: FacetsProps) {
  const { t, settings } = useVisit();
  const tagged = (tags: Facets['tags'], change: (slug: string) => Partial<ShelfPlace>): Value[] =>
    tags
      .filter(({ tag }) => !place.tags.includes(tag.slug) && place.platform !== tag.slug)
      .map(({ tag, count }) => ({
        key: tag.slug,
        label: tag.label,
        count,
        href: shelfAddress(place, change(tag.slug)),
      }));
  const isOnlyWhole = (count: number) => count === 0 || count === facets.totalCount;
  return (
    <aside class="notes facets" aria-label={t('cases.narrow')}>
      <Facet
        title={t('cases.facetPLATFORM')}
        values={tagged(facets.platforms as Facets['tags'], (platform) => ({ platform }))}
      />
      {TAG_FACETS.map((facet) => (
        <Facet
          key={facet}
          title={t(`cases.facet${facet}`)}
          values={tagged(
            facets.tags.filter(({ tag }) => tag.facet === facet),
            (slug) => ({ tags: [...place.tags, slug] }),
          )}
        />
      ))}
      <Facet
        title={t('cases.facetCountry')}
        values={facets.countries
          .filter(({ country }) => country !== place.country)
          .map(({ country, isCode, count }) => ({
            key: country,
            label: isCode ? countryName(country, settings.language) : country,
            count,
            href: shelfAddress(place, { country }),
          }))}
      />
      <Facet
        title={t('cases.facetYear')}
        values={facets.years
          .filter(({ year }) => String(year) !== place.year)
          .map(({ year, count }) => ({
            key: String(year),
            label: String(year),
            count,
            href: shelfAddress(place, { year: String(year) }),
          }))}
      />
      <Facet
        title={t('cases.facetOther')}
        values={[
          ...(place.withMetrics || isOnlyWhole(facets.withMetrics)
            ? []
            : [
                {
                  key: 'figures',
                  label: t('cases.hasMetrics'),
                  count: facets.withMetrics,
                  href: shelfAddress(place, { withMetrics: true }),
                },
              ]),
          ...(place.rated || isOnlyWhole(facets.rated)
            ? []
            : [
                {
                  key: 'rated',
                  label: t('cases.rated'),
                  count: facets.rated,
                  href: shelfAddress(place, { rated: true }),
                },
              ]),
        ]}
      />
    </aside>
  );
}

function Facet({ title, values }: { title: string; values: readonly Value[] }) {
  const { t } = useVisit();
  if (values.length === 0) return null;
  const rest = values.slice(AT_ONCE);
  return (
    <details class="facet">
      <summary>{title}</summary>
      <Values values={values.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('cases.facetRest', { count: rest.length })}</summary>
          <Values values={rest} />
        </details>
      )}
    </details>
  );
}

function Values({ values }: { values: readonly Value[] }) {
  return (
    <ul role="list">
      {values.map(({ key, label, count, href }) => (
        <li key={key}>
          <a href={href}>
            <bdi>{label}</bdi> <span class="count">{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the list is narrowed down to: each with a link that takes it away. */
export function Chosen({ place, labels }: { place: ShelfPlace; labels: ReadonlyMap<string, string> }) {
  const { t, settings } = useVisit();
  const name = (slug: string) => labels.get(slug) ?? slug;
  const chosen = [
    ...(place.platform === null
      ? []
      : [{ label: name(place.platform), href: shelfAddress(place, { platform: null }) }]),
    ...place.tags.map((tag) => ({
      label: name(tag),
      href: shelfAddress(place, { tags: place.tags.filter((other) => other !== tag) }),
    })),
    ...(place.country === null
      ? []
      : [
          {
            label: countryName(place.country, settings.language),
            href: shelfAddress(place, { country: null }),
          },
        ]),
    ...(place.year === null ? [] : [{ label: place.year, href: shelfAddress(place, { year: null }) }]),
    ...(place.withMetrics ? [{ label: t('cases.hasMetrics'), href: shelfAddress(place, { withMetrics: false }) }] : []),
    ...(place.rated ? [{ label: t('cases.rated'), href: shelfAddress(place, { rated: false }) }] : []),
  ];
  if (chosen.length === 0) return null;
  return (
    <div class="chosen">
      <h2 class="vh">{t('cases.chosen')}</h2>
      <ul role="list">
        {chosen.map(({ label, href }) => (
          <li key={href}>
            <a class="button" href={href}>
              <span class="vh">{t('cases.without', { name: label })}</span>
              <span aria-hidden="true">
                <bdi>{label}</bdi> ×
              </span>
            </a>
          </li>
        ))}
        <li>
          <a href={shelfAddress({ ...place, tags: [] }, CLEAR)}>{t('cases.clear')}</a>
        </li>
      </ul>
    </div>
  );
}

const CLEAR: Partial<ShelfPlace> = { country: null, platform: null, year: null, withMetrics: false, rated: false };

/** A country's name in the reader's language; what is no code is shown as it was written. */
export function countryName(country: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
}
