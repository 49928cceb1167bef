import { Injectable } from '@nestjs/common';
import { seesSubject } from '#discussion';
import { isId, type Viewer } from '#kernel';
import { Database, StatementFamily, viewerValues } from '#platform';
import { type CaseStudyRow, type CaseStudyView, toCaseStudy } from './case-study.js';
import { type CaseStudyExtra, composeSelect } from './case-study.statement.js';
import { tokenOf } from './token.js';

const FIND = new StatementFamily(
  (extras: readonly CaseStudyExtra[]) =>
    `${composeSelect(extras)} where t.id = any($8::uuid[]) and ${seesSubject('t')}`,
);
const FIND_BY_TOKEN = new StatementFamily(
  (extras: readonly CaseStudyExtra[]) => `${composeSelect(extras)} where c.token = $8 and ${seesSubject('t')}`,
);

@Injectable()
export class CaseStudyQueries {
  constructor(private readonly database: Database) {}

  /** The case studies with these ids, in their order; null for what the viewer may not see. */
  async find(
    viewer: Viewer,
    ids: readonly string[],
    extras: readonly CaseStudyExtra[] = [],
  ): Promise<Array<CaseStudyView | null>> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<CaseStudyRow>(FIND.get(extras.join('+'), extras), [...viewerValues(viewer), ids]);
    const found = new Map(rows.map((row) => [row.thread_id, toCaseStudy(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The case study that an address leads to: any text that ends in its token, or its id. */
  async findBySlug(
    viewer: Viewer,
    slug: string,
    extras: readonly CaseStudyExtra[] = [],
  ): Promise<CaseStudyView | null> {
    if (isId(slug)) return (await this.find(viewer, [slug], extras))[0] ?? null;
    const token = tokenOf(slug);
    if (token === null) return null;
    const row = await this.database
      .readerFor(viewer)
      .row<CaseStudyRow>(FIND_BY_TOKEN.get(extras.join('+'), extras), [...viewerValues(viewer), token]);
    return row && toCaseStudy(row);
  }
}
