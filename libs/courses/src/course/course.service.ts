import { Injectable } from '@nestjs/common';
import { AuditLog, changedFacts, textHash } from '#audit';
import { Clock, Conflict, Forbidden, InvalidInput, type Member, newId, readTimeZone } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import { CourseMember } from '../membership/course-member.entity.js';
import { Role } from '../membership/role.js';
import { requireSettings } from '../settings-version.js';
import { Course } from './course.entity.js';
import { canCreateCourse } from './course.policy.js';
import { lockCourse, requireManager } from './course-lock.js';
import { newJoinCode } from './join-code.js';
import { slugOf } from './slug.js';

export interface NewCourse {
  readonly title: string;
  readonly slug?: string | null;
  readonly term?: string | null;
  readonly openToJoin?: boolean | null;
  readonly timeZone?: string | null;
  readonly idempotencyKey?: string | null;
}

/** What is left out stays; `term` is taken away by null. */
export interface CourseChange {
  readonly courseId: string;
  readonly title?: string | null;
  readonly term?: string | null;
  readonly openToJoin?: boolean | null;
  readonly timeZone?: string | null;
  readonly newJoinCode?: boolean | null;
  /** What was looked at: `settingsVersion`. */
  readonly settingsVersion?: string | null;
  readonly idempotencyKey?: string | null;
}

const INSERT = new Statement(
  'courses/insert-course',
  {
    ...{ id: 'uuid', slug: 'text', title: 'text', term: 'text | null' },
    ...{ openToJoin: 'boolean', joinCode: 'text', timeZone: 'text', createdAt: 'timestamptz' },
  },
  `
  insert into course (id, slug, title, term, open_to_join, join_code, time_zone, created_at)
  values (:id, :slug, :title, :term, :openToJoin, :joinCode, :timeZone, :createdAt)
  on conflict (slug) do nothing returning id`,
);

@Injectable()
export class CourseService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Creates a course whose first instructor is the admin who asks. Answers its id. */
  async create(member: Member, input: NewCourse): Promise<string> {
    return this.idempotency.once(member, 'createCourse', input, async (tx) => {
      if (!canCreateCourse(member)) throw new Forbidden('Only admins create courses. Ask one of yours.');
      const now = this.clock.now();
      const course = { ...input, id: newId(now), timeZone: checkedZone(input.timeZone) ?? 'UTC', createdAt: now };
      await (input.slug == null
        ? insertWithSlugOfTitle(tx, course)
        : insertWithSlug(tx, course, checkedSlug(input.slug)));
      await tx.manager.insert(CourseMember, {
        courseId: course.id,
        memberId: member.memberId,
        role: Role.INSTRUCTOR,
        joinedAt: now,
      });
      const after = settingsOf({ ...course, openToJoin: input.openToJoin ?? false });
      this.audit.record(tx, { action: 'CREATE_COURSE', ...about(member, course.id), after });
      return course.id;
    });
  }

  /** Changes a course, by an instructor or admin. The slug never changes. Answers the course's id. */
  async update(member: Member, input: CourseChange): Promise<string> {
    return this.idempotency.once(member, 'updateCourse', input, async (tx) => {
      const course = await lockCourse(tx, member, input.courseId);
      requireManager(member, course.id);
      requireSettings(input.settingsVersion, settingsOf(course));
      const changed = {
        title: input.title ?? course.title,
        term: input.term === undefined ? course.term : input.term,
        openToJoin: input.openToJoin ?? course.openToJoin,
        timeZone: checkedZone(input.timeZone) ?? course.timeZone,
      };
      const newCode = input.newJoinCode ?? false;
      const change = changedFacts(
        { ...settingsOf(course), newJoinCode: false },
        { ...settingsOf(changed), newJoinCode: newCode },
      );
      if (!change) return course.id;
      const joinCode = newCode ? newJoinCode() : course.joinCode;
      await tx.manager.update(Course, { id: course.id }, { ...changed, joinCode });
      this.audit.record(tx, { action: 'UPDATE_COURSE', ...about(member, course.id), ...change });
      return course.id;
    });
  }
}

/** What the log keeps of a course. */
export function settingsOf({
  title,
  term,
  openToJoin,
  timeZone,
}: Pick<Course, 'title' | 'openToJoin' | 'timeZone'> & { term?: string | null }) {
  return { title: textHash(title), term: textHash(term ?? null), openToJoin, timeZone };
}

function about({ memberId }: Member, courseId: string) {
  return { actorId: memberId, targetKind: 'COURSE', targetId: courseId, scope: { courseId } } as const;
}

type CourseToInsert = NewCourse & Pick<Course, 'id' | 'timeZone' | 'createdAt'>;

async function insert(tx: Transaction, course: CourseToInsert, slug: string): Promise<boolean> {
  const { id, title, term, openToJoin, timeZone, createdAt } = course;
  const values = {
    id,
    slug,
    title,
    term,
    openToJoin: openToJoin ?? false,
    joinCode: newJoinCode(),
    timeZone,
    createdAt,
  };
  const row = await tx.row(INSERT.with(values));
  return row !== null;
}

async function insertWithSlug(tx: Transaction, course: CourseToInsert, slug: string): Promise<void> {
  if (await insert(tx, course, slug)) return;
  throw new Conflict(
    'Another course has this slug. Choose another one, or leave it out and it is made from the title.',
  );
}

/** The second course of a title is told from the first by its term, further ones by a number. */
async function insertWithSlugOfTitle(tx: Transaction, course: CourseToInsert): Promise<void> {
  const plain = slugOf(course.title) || 'course';
  if (await insert(tx, course, plain)) return;
  if (course.term && (await insert(tx, course, slugOf(`${plain} ${course.term}`)))) return;
  for (let number = 2; !(await insert(tx, course, `${plain}-${number}`)); number++);
}

/** As the list writes it; null where none was given. */
function checkedZone(typed: string | null | undefined): string | null {
  if (typed == null) return null;
  const zone = readTimeZone(typed);
  if (zone) return zone;
  throw InvalidInput.at('input.timeZone', 'Give a time zone of the IANA list, such as "Europe/Lisbon".');
}

function checkedSlug(slug: string): string {
  const right = slugOf(slug);
  if (slug === right && right !== '') return slug;
  const example = right === '' ? 'cataloguing-2026' : right;
  throw InvalidInput.at(
    'input.slug',
    `A slug has small letters, digits and single hyphens only, such as "${example}".`,
  );
}
