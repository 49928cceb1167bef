import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import { removalsSeen } from '../visibility/course-visibility.js';

/** That somebody was removed from a course, and may not join it meanwhile. */
export interface Removal {
  courseId: string;
  memberId: string;
  /** Null where that is no member any more. */
  removedById: string | null;
  removedAt: Date;
}

/** Newest first. */
export const removalCursor: CursorCodec<readonly string[]> = tupleCursor('removed', [cursorPart.time, cursorPart.id]);

const PAGES = new StatementFamily(
  'courses/removal-pages',
  { viewer: 'viewer', courseIds: 'uuid[]', afterRemovedAt: 'timestamptz | null', afterId: 'uuid | null' },
  ({ size, continued }: PageShape) => `
    select row.* from unnest(:courseIds) as asked (id)
    cross join lateral (
      select r.course_id as "courseId", r.member_id as "memberId", r.removed_by as "removedById", r.removed_at as "removedAt"
      from course_removal r where r.course_id = asked.id
      ${continued ? 'and (r.removed_at, r.member_id) < (:afterRemovedAt, :afterId)' : ''}
      order by r.removed_at desc, r.member_id desc limit ${size}) row
    where ${removalsSeen('asked.id')}`,
  pageForms,
);
const COUNT = new Statement(
  'courses/removal-counts',
  { viewer: 'viewer', courseIds: 'uuid[]' },
  `
  select r.course_id as "courseId", count(*)::integer as count from course_removal r
  where r.course_id = any(:courseIds) and ${removalsSeen('r.course_id')} group by r.course_id`,
);

/** Reads who was removed from a course, for those who can let them in again. */
@Injectable()
export class RemovalQueries {
  constructor(private readonly database: Database) {}

  /** The same page of each course's list, in the order of the ids; empty where the viewer does not look after the course. */
  async pages(
    viewer: Viewer,
    courseIds: readonly string[],
    page: PageRequest<readonly string[]>,
  ): Promise<Array<Page<Removal>>> {
    const [afterRemovedAt, afterId] = page.key ?? [];
    const statement = PAGES.get(pageShape(page)).with({ viewer, courseIds, afterRemovedAt, afterId });
    const rows = await this.database.readerFor(viewer).rows<Removal>(statement);
    const byCourse = Map.groupBy(rows, (row) => row.courseId);
    return courseIds.map((id) => cutPage(page, byCourse.get(id) ?? []));
  }

  async counts(viewer: Viewer, courseIds: readonly string[]): Promise<number[]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ courseId: string; count: number }>(COUNT.with({ viewer, courseIds }));
    const byCourse = new Map(rows.map((row) => [row.courseId, row.count]));
    return courseIds.map((id) => byCourse.get(id) ?? 0);
  }
}
