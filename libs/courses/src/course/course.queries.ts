import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  isId,
  isMember,
  limits,
  lineKey,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  tupleCursor,
  type Viewer,
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import { courseSeen } from '../visibility/course-visibility.js';
import type { Course } from './course.entity.js';

/** The columns of a course in row `c`, named as in the entity. */
export const courseColumns = `c.id, c.slug, c.title, c.term, c.open_to_join as "openToJoin", c.join_code as "joinCode",
  c.time_zone as "timeZone", c.created_at as "createdAt"`;

const BY_SLUG = new Statement(
  'courses/course-by-slug',
  { viewer: 'viewer', slug: 'text' },
  `select ${courseColumns} from course c where c.slug = :slug and ${courseSeen('c')}`,
);
const BY_IDS = new Statement(
  'courses/courses-by-id',
  { viewer: 'viewer', ids: 'uuid[]' },
  `select ${courseColumns} from course c where c.id = any(:ids) and ${courseSeen('c')}`,
);
const COUNT_SEEN = new Statement(
  'courses/course-count',
  { viewer: 'viewer' },
  `select count(*)::integer as count from (select from course c where ${courseSeen('c')} limit ${limits.counted}) counted`,
);
const SEEN = new StatementFamily(
  'courses/course-page',
  { viewer: 'viewer', afterId: 'uuid | null' },
  ({ size, continued }: PageShape) => `select ${courseColumns} from course c
    where ${courseSeen('c')} ${continued ? 'and c.id < :afterId' : ''} order by c.id desc limit ${size}`,
  pageForms,
);
const JOINED = new StatementFamily(
  'courses/joined-course-page',
  { memberId: 'uuid', afterJoinedAt: 'timestamptz | null', afterId: 'uuid | null' },
  ({ size, continued }: PageShape) => `select ${courseColumns}, m.joined_at as "joinedAt"
    from course_member m join course c on c.id = m.course_id
    where m.member_id = :memberId ${continued ? 'and (m.joined_at, m.course_id) < (:afterJoinedAt, :afterId)' : ''}
    order by m.joined_at desc, m.course_id desc limit ${size}`,
  pageForms,
);

/** A course with the moment at which the viewer joined it. */
export interface JoinedCourse extends Course {
  joinedAt: Date;
}

/** Newest first: an id sorts by the millisecond in which it was made. */
export const courseCursor: CursorCodec<readonly string[]> = tupleCursor('courses', [cursorPart.id]);
/** Most recently joined first. */
export const joinedCourseCursor: CursorCodec<readonly string[]> = tupleCursor('joined', [
  cursorPart.time,
  cursorPart.id,
]);

/** Reads courses, always as one viewer may see them. */
@Injectable()
export class CourseQueries {
  constructor(private readonly database: Database) {}

  async findBySlug(viewer: Viewer, slug: string): Promise<Course | null> {
    const stored = addressed(slug);
    return stored === null ? null : this.database.readerFor(viewer).row<Course>(BY_SLUG.with({ viewer, slug: stored }));
  }

  /** In the order of the ids; null for what does not exist or is not seen. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<Array<Course | null>> {
    const known = ids.filter(isId);
    if (known.length === 0) return ids.map(() => null);
    const rows = await this.database.readerFor(viewer).rows<Course>(BY_IDS.with({ viewer, ids: known }));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  async findById(viewer: Viewer, id: string): Promise<Course | null> {
    return (await this.byIds(viewer, [id]))[0] as Course | null;
  }

  /** The courses that the viewer sees. */
  async page(viewer: Viewer, request: PageRequest<readonly string[]>): Promise<Page<Course>> {
    const statement = SEEN.get(pageShape(request)).with({ viewer, afterId: request.key?.[0] });
    return cutPage(request, await this.database.readerFor(viewer).rows<Course>(statement));
  }

  async count(viewer: Viewer): Promise<number> {
    const row = await this.database.readerFor(viewer).row<{ count: number }>(COUNT_SEEN.with({ viewer }));
    return row?.count ?? 0;
  }

  /** The courses that the viewer is a member of. Their number is `viewer.courses.length`. */
  async joinedPage(viewer: Viewer, request: PageRequest<readonly string[]>): Promise<Page<JoinedCourse>> {
    if (!isMember(viewer)) return cutPage(request, []);
    const [afterJoinedAt, afterId] = request.key ?? [];
    const values = { memberId: viewer.memberId, afterJoinedAt, afterId };
    const rows = await this.database.rows<JoinedCourse>(JOINED.get(pageShape(request)).with(values));
    return cutPage(request, rows);
  }
}

/**
 * A slug as it would be stored, since browsers and file systems send the same letters in several forms; null where
 * no course can have it.
 */
export function addressed(slug: string): string | null {
  if (slug.length > 4 * limits.slugCharacters) return null;
  const form = lineKey(slug);
  return /^[\p{L}\p{M}\p{N}-]+$/u.test(form) ? form : null;
}
