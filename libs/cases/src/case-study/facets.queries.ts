import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Database, StatementFamily } from '#platform';
import type { TagView } from '#tags';
import { type CaseStudyFilter, narrowCaseStudies } from './case-study.queries.js';
import { FORMS, NARROWING_PARAMETERS } from './case-study.statement.js';
import { composeFacets, FACET_PARTS, type FacetPart } from './facets.statement.js';

export interface TagCount {
  readonly tag: TagView;
  readonly count: number;
}

export interface CountryCount {
  /** An ISO 3166-1 code, or the text in small letters where it is none. */
  readonly key: string;
  /** As one of them wrote it. */
  readonly name: string;
  readonly count: number;
}

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** How many case studies there are of each kind. */
export interface CaseStudyFacets {
  readonly totalCount: number;
  readonly tags: readonly TagCount[];
  readonly platforms: readonly TagCount[];
  readonly countries: readonly CountryCount[];
  readonly years: readonly YearCount[];
  readonly withMetrics: number;
  readonly rated: number;
}

const NONE: CaseStudyFacets = {
  totalCount: 0,
  tags: [],
  platforms: [],
  countries: [],
  years: [],
  withMetrics: 0,
  rated: 0,
};

const FACETS = new StatementFamily(
  'cases/facets',
  Object.assign({ viewer: 'viewer' } as const, NARROWING_PARAMETERS),
  composeFacets,
  Object.fromEntries(Object.entries(FORMS).map(([name, form]) => [name, { ...form, parts: FACET_PARTS }])),
);

@Injectable()
export class CaseStudyFacetQueries {
  constructor(private readonly database: Database) {}

  /** What the viewer's list with this filter is made of, in one statement; 0 and nothing of what is not asked for. */
  async count(viewer: Viewer, filter: CaseStudyFilter, parts: readonly FacetPart[]): Promise<CaseStudyFacets> {
    const narrowed = narrowCaseStudies(viewer, filter);
    if (!narrowed || parts.length === 0) return NONE;
    const statement = FACETS.get({ ...narrowed.form, parts: [...parts].sort() });
    const values = { viewer, ...narrowed.values };
    const row = await this.database.readerFor(viewer, 'slow').row<Partial<CaseStudyFacets>>(statement.with(values));
    return { ...NONE, ...row };
  }
}
