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
import { rosterSeen } from '../visibility/course-visibility.js';
import type { CourseMember } from './course-member.entity.js';
import { Role } from './role.js';

const memberColumns = `m.course_id as "courseId", m.member_id as "memberId", m.role, m.joined_at as "joinedAt", p.handle`;

/** A row of a roster, with the handle that it is sorted by. */
export interface RosterRow extends CourseMember {
  handle: string;
}

/** One page of the rosters of several courses: all of them begin and end at the same place. */
export interface RosterRequest {
  readonly role: Role | null;
  readonly page: PageRequest<readonly string[]>;
}

/** Instructors first, then by handle. */
export const rosterCursor: CursorCodec<readonly string[]> = tupleCursor('roster', [
  /^(?:LEARNER|INSTRUCTOR)$/,
  cursorPart.handle,
]);

interface Shape extends PageShape {
  readonly role: Role | null;
}

// The order is that of bytes, which every installation has; a collation of its own would be another one elsewhere.
const ROSTER = new StatementFamily(
  'courses/roster-pages',
  { viewer: 'viewer', courseIds: 'uuid[]', afterRole: 'course_role | null', afterHandle: 'text | null' },
  ({ role, size, continued }: Shape) => `
    select row.* from unnest(:courseIds) as asked (id)
    cross join lateral (
      select ${memberColumns} from course_member m join member p on p.id = m.member_id
      where m.course_id = asked.id ${role ? `and m.role = '${role}'` : ''}
      ${continued ? `and (m.role < :afterRole or (m.role = :afterRole and p.handle collate "C" > :afterHandle))` : ''}
      order by m.role desc, p.handle collate "C" limit ${size}) row
    where ${rosterSeen('asked.id')}`,
  {
    first: { role: null, ...pageForms.first },
    continued: { role: null, ...pageForms.continued },
    'in-role': { role: Role.LEARNER, ...pageForms.continued },
  },
);
const COUNT = new StatementFamily(
  'courses/roster-counts',
  { viewer: 'viewer', courseIds: 'uuid[]' },
  (role: Role | null) => `
    select m.course_id as "courseId", count(*)::integer as count from course_member m
    where m.course_id = any(:courseIds) and ${rosterSeen('m.course_id')} ${role ? `and m.role = '${role}'` : ''}
    group by m.course_id`,
  { all: null, 'in-role': Role.LEARNER },
);
const ONE = new Statement(
  'courses/roster-entry',
  { viewer: 'viewer', courseId: 'uuid', memberId: 'uuid' },
  `
  select ${memberColumns} from course_member m join member p on p.id = m.member_id
  where m.course_id = :courseId and m.member_id = :memberId and ${rosterSeen('m.course_id')}`,
);

/** Reads who is in a course, as far as the viewer may know. */
@Injectable()
export class MembershipQueries {
  constructor(private readonly database: Database) {}

  /** The same page of each course's roster, in the order of the ids; empty where the roster is not the viewer's to see. */
  async pages(viewer: Viewer, courseIds: readonly string[], request: RosterRequest): Promise<Array<Page<RosterRow>>> {
    const { role, page } = request;
    const [afterRole, afterHandle] = page.key ?? [];
    const statement = ROSTER.get({ role, ...pageShape(page) }).with({ viewer, courseIds, afterRole, afterHandle });
    const rows = await this.database.readerFor(viewer).rows<RosterRow>(statement);
    const byCourse = Map.groupBy(rows, (row) => row.courseId);
    return courseIds.map((id) => cutPage(page, byCourse.get(id) ?? []));
  }

  /** How many members, or members in a role, each course has; 0 where the viewer may not know. */
  async counts(viewer: Viewer, courseIds: readonly string[], role: Role | null): Promise<number[]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ courseId: string; count: number }>(COUNT.get(role).with({ viewer, courseIds }));
    const byCourse = new Map(rows.map((row) => [row.courseId, row.count]));
    return courseIds.map((id) => byCourse.get(id) ?? 0);
  }

  async find(viewer: Viewer, courseId: string, memberId: string): Promise<RosterRow | null> {
    return this.database.readerFor(viewer).row<RosterRow>(ONE.with({ viewer, courseId, memberId }));
  }
}

/** What the viewer was made in a course, as its roster names them, suspended or not: known from the viewer alone. No right follows from it. */
export function roleOf(viewer: Viewer, courseId: string): Role | null {
  if ([...viewer.instructs, ...viewer.suspendedRoles.instructs].includes(courseId)) return Role.INSTRUCTOR;
  return viewer.courses.includes(courseId) ? Role.LEARNER : null;
}
