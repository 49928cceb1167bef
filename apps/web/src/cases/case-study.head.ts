import type { CaseStudyPageQuery, ShelfCitationQuery } from '../generated/documents.js';
import type { Head } from '../page/document.js';
import type { Visit } from '../page/visit.js';
import { type Citable, citationMeta, publicName } from '../ui/citation.js';
import { SHELF_FEED } from './shelf-address.js';

export type CaseStudyOnPage = NonNullable<CaseStudyPageQuery['caseStudy']>;
type Cited = NonNullable<ShelfCitationQuery['caseStudy']>;

/** Where a case study is read. */
export function pathOf({ slug }: { slug: string }): string {
  return `/case-studies/${slug}`;
}

/** Whether it is up for blind rating at this moment: then nothing that leaves the page speaks of ratings. */
export function isBlind({ blindUntil }: { blindUntil?: string | null }, now: Date): boolean {
  return typeof blindUntil === 'string' && new Date(blindUntil) > now;
}

/** Undefined for what is not everybody's to see. */
export function citableOf(visit: Visit, caseStudy: Cited): Citable | undefined {
  const { audience, status, publishedAt, title, author, strategy, tags } = caseStudy;
  if (audience !== 'PUBLIC' || status !== 'VISIBLE' || !publishedAt) return undefined;
  return {
    kind: 'case study',
    url: visit.url(pathOf(caseStudy)),
    title,
    author: publicName(author, visit.memberId === null),
    publishedAt,
    site: visit.siteName,
    abstract: strategy.goalExcerpt,
    keywords: tags.map(({ label }) => label),
  };
}

/** What its page says of itself to machines; nothing where it is not everybody's. */
export function headOf(visit: Visit, caseStudy: CaseStudyOnPage, now: Date): Head {
  const { title, organisation, media } = caseStudy;
  const cited = citableOf(visit, caseStudy);
  if (!cited) return { title };
  const image = media.find(({ variants }) => variants.length > 0);
  const description = `${organisation.name}: ${cited.abstract}`;
  return {
    title,
    description,
    canonical: pathOf(caseStudy),
    meta: citationMeta(cited),
    ...(image && { image: new URL(image.url).pathname }),
    jsonLd: () => jsonLdOf(visit, caseStudy, cited, now),
    feeds: [{ title: visit.t('cases.shelfTitle'), path: SHELF_FEED }],
  };
}

function jsonLdOf(visit: Visit, caseStudy: CaseStudyOnPage, cited: Citable, now: Date): object {
  const { organisation, sources, media, ratingSummary, editedAt, startedOn, endedOn } = caseStudy;
  const { mean, count } = ratingSummary;
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': cited.url,
    url: cited.url,
    name: cited.title,
    genre: 'case study',
    abstract: cited.abstract,
    ...(cited.author && { author: { '@type': 'Person', name: cited.author } }),
    datePublished: cited.publishedAt,
    ...(editedAt && { dateModified: editedAt }),
    ...(startedOn && { temporalCoverage: `${startedOn}/${endedOn ?? '..'}` }),
    keywords: cited.keywords,
    about: {
      '@type': 'Library',
      name: organisation.name,
      ...(organisation.website && { url: organisation.website }),
      ...((organisation.place || organisation.country) && {
        address: {
          '@type': 'PostalAddress',
          ...(organisation.place && { addressLocality: organisation.place }),
          ...(organisation.country && { addressCountry: organisation.country }),
        },
      }),
    },
    ...(sources.length > 0 && {
      citation: sources.map((source) => ({
        '@type': 'CreativeWork',
        name: source.title,
        ...(source.url && { url: source.url }),
      })),
    }),
    ...(media.length > 0 && { image: media.map(({ url }) => visit.url(new URL(url).pathname)) }),
    isPartOf: { '@type': 'WebSite', name: visit.siteName, url: visit.url('/') },
    ...(typeof mean === 'number' &&
      !isBlind(caseStudy, now) && {
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: Math.round(mean * 100) / 100,
          ratingCount: count,
          bestRating: 5,
          worstRating: 1,
        },
      }),
  };
}
