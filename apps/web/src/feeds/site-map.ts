import { PublicCaseStudiesDocument, PublicReflectionsDocument } from '../generated/documents.js';
import type { Visit } from '../page/visit.js';
import { xml } from './xml.js';

interface Place {
  readonly path: string;
  readonly changed: string | null;
}

/** What sitemaps.org allows in one file. */
const MOST = 50_000;
/** Milliseconds for which what was found stands: it is read a hundred rows at a time. */
const GOOD_FOR = 3_600_000;

/** The addresses that everybody sees, in files of 50,000. */
export class SiteMap {
  private found: { readonly until: number; readonly places: Promise<readonly Place[]> } | undefined;

  /** Answers the file, or the index of files where one is not enough; null for one that there is not. @param file from 1; 0 for the first answer */
  async write(visit: Visit, file: number): Promise<string | null> {
    const places = await this.places(visit);
    const files = Math.ceil(places.length / MOST);
    if (file === 0 && files > 1) {
      const parts = Array.from(
        { length: files },
        (_, at) => `<sitemap><loc>${xml(visit.url(`/sitemap-${at + 1}.xml`))}</loc></sitemap>`,
      );
      return document('sitemapindex', parts);
    }
    const part = places.slice(Math.max(0, file - 1) * MOST).slice(0, MOST);
    if (part.length === 0) return null;
    return document(
      'urlset',
      part.map(
        ({ path, changed }) =>
          `<url><loc>${xml(visit.url(path))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
      ),
    );
  }

  /** Read once an hour, by whoever comes first; others wait for the same. */
  private places(visit: Visit): Promise<readonly Place[]> {
    const now = performance.now();
    if (!this.found || this.found.until < now) {
      const places = readPlaces(visit);
      this.found = { until: now + GOOD_FOR, places };
      places.catch(() => {
        this.found = undefined;
      });
    }
    return this.found.places;
  }
}

async function readPlaces(visit: Visit): Promise<Place[]> {
  const places: Place[] = [
    { path: '/', changed: null },
    { path: '/case-studies', changed: null },
  ];
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const { reflections } = await visit.ask(PublicReflectionsDocument, { after });
    for (const { id, publishedAt, editedAt } of reflections.nodes) {
      places.push({ path: `/reflections/${id}`, changed: editedAt ?? publishedAt ?? null });
    }
    after = nextOf(reflections.pageInfo);
  }
  for (let after: string | null | undefined = null; after !== undefined; ) {
    const { caseStudies } = await visit.ask(PublicCaseStudiesDocument, { after });
    for (const { slug, publishedAt, editedAt } of caseStudies.nodes) {
      places.push({ path: `/case-studies/${slug}`, changed: editedAt ?? publishedAt ?? null });
    }
    after = nextOf(caseStudies.pageInfo);
  }
  return places;
}

function nextOf({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor?: string | null }): string | undefined {
  return hasNextPage ? (endCursor ?? undefined) : undefined;
}

function document(root: string, parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.join('\n')}
</${root}>
`;
}
