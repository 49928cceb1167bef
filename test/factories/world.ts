import {
  emailKey,
  fingerprintOf,
  handleSkeleton,
  type Member,
  newId,
  normalizeHandle,
  type PostAddress,
  postId,
  type Viewer,
  visitor,
} from '#kernel';
import type { Database } from '../../libs/platform/src/database/database.js';
import type { ContentStatus } from '../../libs/visibility/src/subject-visibility.js';
import { ViewerQueries } from '../../libs/visibility/src/viewer.queries.js';
import { sql } from '../support/sql.js';
import { recount } from './recount.js';
import type { PromptDescription, ReplyDescription, SubjectDescription, WorldDescription } from './world-description.js';
import {
  CASE_STUDY_COLUMNS,
  insert,
  MEMBER_COLUMNS,
  POST_COLUMNS,
  PROMPT_COLUMNS,
  plainTextOf,
  REFLECTION_COLUMNS,
  THREAD_COLUMNS,
} from './world-row.js';

export type * from './world-description.js';

interface WorldMember {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
  readonly sessionId: string;
}

const NOW = new Date('2026-10-05T09:00:00.000Z');
const MINUTE = 60_000;

let made = 0;

/** A name of letters that are never read for others, so that no two made-up handles are alike. */
function madeUpName(): string {
  return Array.from(String(made++), (digit) => 'bcdfghjkmn'[Number(digit)]).join('');
}

/** What `buildWorld` has put into a database, by the places of its description. */
export class World {
  readonly members: WorldMember[] = [];
  readonly courses: string[] = [];
  readonly prompts: string[] = [];
  /** The ids of the threads, which are the subjects' too. */
  readonly threads: string[] = [];
  readonly replies: PostAddress[] = [];

  constructor(
    readonly database: Database,
    readonly now: Date,
  ) {}

  /** Somebody of this world as the API would know them at a moment; null for a visitor. */
  async viewer(member: number, now?: Date): Promise<Member>;
  async viewer(member: number | null, now?: Date): Promise<Viewer>;
  async viewer(member: number | null, now = this.now): Promise<Viewer> {
    if (member === null) return visitor(now);
    const { id, sessionId } = this.members[member]!;
    const viewer = await new ViewerQueries(this.database).load(id, sessionId, now);
    if (!viewer) throw new Error('This member has no session in the world.');
    return viewer;
  }

  /** The public id of what a thread is about, or of a reply in it. */
  id(subject: number, number = 0): string {
    return postId({ threadId: this.threads[subject]!, number });
  }

  /** Appends replies, numbered in their order, and brings all counters up to date. */
  async addReplies(replies: readonly ReplyDescription[]): Promise<PostAddress[]> {
    if (replies.length === 0) return [];
    const threads = [...new Set(replies.map((reply) => this.threads[reply.subject]!))];
    const known = await this.database.rows<{ thread_id: string; number: number; path: string }>(
      sql(EXISTING, [threads, [...new Set(replies.map((reply) => reply.parent ?? 0))]]),
    );
    const paths = new Map(known.map((row) => [postId({ threadId: row.thread_id, number: row.number }), row.path]));
    const last = new Map(
      (await this.database.rows<{ id: string; last: number }>(sql(LAST_NUMBER, [threads]))).map((row) => [
        row.id,
        row.last,
      ]),
    );
    const rows = replies.map((reply, at) => {
      const threadId = this.threads[reply.subject]!;
      const number = last.get(threadId)! + 1;
      last.set(threadId, number);
      const parent = paths.get(postId({ threadId, number: reply.parent ?? 0 }));
      if (parent === undefined) throw new Error('A reply answers what comes later, or does not exist.');
      const path = parent + number.toString(16).padStart(8, '0');
      paths.set(postId({ threadId, number }), path);
      return {
        thread_id: threadId,
        number,
        parent_number: reply.parent ?? 0,
        path: `\\x${path}`,
        depth: path.length / 8,
        author_id: this.memberId(reply.author),
        status: reply.status ?? 'VISIBLE',
        markdown: reply.markdown ?? `Reply ${number}`,
        created_at: reply.at ?? new Date(this.now.getTime() - 60 * MINUTE + at * 100),
        fingerprint: fingerprint(reply.status ?? 'VISIBLE', reply.markdown),
        ...plainTextOf(reply.markdown ?? `Reply ${number}`),
      };
    });
    await insert(this.database, 'post', POST_COLUMNS, rows);
    await recount(this.database, threads);
    const addresses = rows.map((row) => ({ threadId: row.thread_id, number: row.number }));
    this.replies.push(...addresses);
    return addresses;
  }

  /** Moves a reply (or, with number 0, a subject) into another status, and brings all counters up to date. */
  async setStatus({ threadId, number }: PostAddress, status: ContentStatus): Promise<void> {
    const change = number === 0 ? SET_SUBJECT_STATUS : SET_REPLY_STATUS;
    await this.database.rows(sql(change, number === 0 ? [threadId, status] : [threadId, status, number]));
    await recount(this.database, [threadId]);
  }

  memberId(member: number | null): string | null {
    return member === null ? null : this.members[member]!.id;
  }
}

/** Puts a world into a database, in a handful of statements. Several can stand side by side in one database. */
export async function buildWorld(database: Database, description: WorldDescription): Promise<World> {
  const world = new World(database, description.now ?? NOW);
  await insertMembers(world, description);
  await insertCourses(world, description);
  await insertSubjects(world, description.subjects ?? [], description.prompts ?? []);
  await recount(database, world.threads);
  await world.addReplies(description.replies ?? []);
  return world;
}

async function insertMembers(world: World, { members, mutes = [] }: WorldDescription): Promise<void> {
  const joined = new Date(world.now.getTime() - 400 * 24 * 60 * MINUTE);
  for (const member of members) {
    const name = madeUpName();
    world.members.push({
      id: newId(joined),
      handle: normalizeHandle(member.handle ?? `reader.${name}`),
      displayName: member.displayName ?? `Reader ${name.toUpperCase()}`,
      sessionId: newId(joined),
    });
  }
  const rows = members.map((member, at) => {
    const { id, handle, displayName } = world.members[at]!;
    return {
      id,
      handle,
      email: `${handle}@example.org`,
      email_key: emailKey(`${handle}@example.org`),
      password_hash: '!',
      display_name: displayName,
      name_audience: member.nameAudience ?? 'MEMBERS',
      is_admin: member.isAdmin ?? false,
      is_curator: member.isCurator ?? false,
      suspended_until: member.suspendedUntil ?? null,
      joined_at: joined,
    };
  });
  await insert(world.database, 'member', MEMBER_COLUMNS, rows);
  await insert(
    world.database,
    'handle_claim',
    { skeleton: 'text', member_id: 'uuid', claimed_at: 'timestamptz' },
    rows.map((row) => ({ skeleton: handleSkeleton(row.handle), member_id: row.id, claimed_at: joined })),
  );
  await insert(
    world.database,
    'session',
    { id: 'uuid', member_id: 'uuid', created_at: 'timestamptz', expires_at: 'timestamptz' },
    world.members.map((member) => ({
      id: member.sessionId,
      member_id: member.id,
      created_at: joined,
      expires_at: new Date('2100-01-01T00:00:00Z'),
    })),
  );
  await insert(
    world.database,
    'member_mute',
    { member_id: 'uuid', muted_id: 'uuid', muted_at: 'timestamptz' },
    mutes.map(({ member, muted }) => ({
      member_id: world.memberId(member),
      muted_id: world.memberId(muted),
      muted_at: joined,
    })),
  );
}

async function insertCourses(world: World, description: WorldDescription): Promise<void> {
  const { courses = [], enrolments = [], prompts = [] } = description;
  const before = new Date(world.now.getTime() - 300 * 24 * 60 * MINUTE);
  await insert(
    world.database,
    'course',
    { id: 'uuid', slug: 'text', title: 'text', open_to_join: 'boolean', join_code: 'text', created_at: 'timestamptz' },
    courses.map((course) => {
      const id = newId(before);
      world.courses.push(id);
      const name = madeUpName();
      return {
        id,
        slug: course.slug ?? `course-${name}`,
        title: course.title ?? `Course ${name.toUpperCase()}`,
        open_to_join: course.openToJoin ?? false,
        join_code: `join-${name}`,
        created_at: before,
      };
    }),
  );
  await insert(
    world.database,
    'course_member',
    {
      course_id: 'uuid',
      member_id: 'uuid',
      role: 'course_role',
      joined_at: 'timestamptz',
    },
    enrolments.map((enrolment) => ({
      course_id: world.courses[enrolment.course],
      member_id: world.memberId(enrolment.member),
      role: enrolment.role ?? 'LEARNER',
      joined_at: enrolment.joinedAt ?? before,
    })),
  );
  await insert(
    world.database,
    'course_suspension',
    { course_id: 'uuid', member_id: 'uuid', until: 'timestamptz' },
    enrolments
      .filter(({ suspendedUntil }) => suspendedUntil)
      .map((enrolment) => ({
        course_id: world.courses[enrolment.course],
        member_id: world.memberId(enrolment.member),
        until: enrolment.suspendedUntil,
      })),
  );
  await insert(
    world.database,
    'prompt',
    PROMPT_COLUMNS,
    prompts.map((prompt, at) => {
      const id = newId(before);
      world.prompts.push(id);
      return {
        id,
        course_id: world.courses[prompt.course],
        number: at + 1,
        title: `Prompt ${at + 1}`,
        instructions_markdown: 'Write about it.',
        instructions_html: '<p>Write about it.</p>',
        opens_at: prompt.opensAt ?? null,
        due_at: prompt.dueAt ?? null,
        closes_at: prompt.closesAt ?? null,
        minimum_words: prompt.minimumWords ?? null,
        replies_required: prompt.repliesRequired ?? 0,
        post_first: prompt.postFirst ?? false,
        created_at: before,
      };
    }),
  );
}

/** That of what was published and not withdrawn, as it is rendered here. */
function fingerprint(status: ContentStatus, markdown = ''): Buffer | null {
  return status === 'DRAFT' || status === 'REMOVED' ? null : fingerprintOf(plainTextOf(markdown).text);
}

async function insertSubjects(
  world: World,
  subjects: readonly SubjectDescription[],
  prompts: readonly PromptDescription[],
): Promise<void> {
  const rows = subjects.map((_, index) => subjectRows(world, subjects, index, prompts));
  await insert(
    world.database,
    'thread',
    THREAD_COLUMNS,
    rows.map((row) => row.thread),
  );
  await insert(
    world.database,
    'post',
    POST_COLUMNS,
    rows.map((row) => row.post),
  );
  await insert(
    world.database,
    'reflection',
    REFLECTION_COLUMNS,
    rows.filter(({ thread }) => thread.kind === 'REFLECTION').map((row) => row.reflection),
  );
  await insert(
    world.database,
    'case_study',
    CASE_STUDY_COLUMNS,
    rows.filter(({ thread }) => thread.kind === 'CASE_STUDY').map((row) => row.caseStudy),
  );
  await insertFormerLengths(world, subjects, rows);
  await insertLinks(world, subjects);
}

async function insertFormerLengths(
  world: World,
  subjects: readonly SubjectDescription[],
  rows: ReadonlyArray<{ readonly thread: { readonly id: string; readonly created_at: Date } }>,
): Promise<void> {
  await insert(
    world.database,
    'reflection_length',
    { thread_id: 'uuid', since: 'timestamptz', word_count: 'integer' },
    subjects.flatMap(({ formerly = [] }, index) =>
      formerly.map(({ words }, at) => ({
        thread_id: rows[index]!.thread.id,
        since: formerly[at - 1]?.until ?? rows[index]!.thread.created_at,
        word_count: words,
      })),
    ),
  );
}

/** What a subject is in each table, its thread before all; numbers it among the threads of the world. */
function subjectRows(
  world: World,
  subjects: readonly SubjectDescription[],
  index: number,
  prompts: readonly PromptDescription[],
) {
  const subject = subjects[index]!;
  const at = subject.at ?? new Date(world.now.getTime() - 24 * 60 * MINUTE + index * 1_000);
  const promptAt = subject.prompt ?? null;
  const courseAt = promptAt === null ? (subject.course ?? null) : prompts[promptAt]!.course;
  const status = subject.status ?? 'VISIBLE';
  const id = newId(at);
  world.threads.push(id);
  const kind = subject.kind ?? 'REFLECTION';
  const title = subject.title ?? `${kind === 'REFLECTION' ? 'Reflection' : 'Case study'} ${index + 1}`;
  return {
    thread: {
      id,
      kind,
      author_id: world.memberId(subject.author),
      course_id: courseAt === null ? null : world.courses[courseAt],
      prompt_id: promptAt === null ? null : world.prompts[promptAt],
      audience: subject.audience ?? (courseAt === null ? 'MEMBERS' : 'COURSE'),
      status,
      locked: subject.locked ?? false,
      pinned: subject.pinned ?? false,
      created_at: at,
      published_at: status === 'DRAFT' ? null : at,
      blind_until: latestBlind(subjects, index),
      active_at: at,
    },
    post: {
      thread_id: id,
      number: 0,
      parent_number: null,
      path: '\\x',
      depth: 0,
      author_id: world.memberId(subject.author),
      status: null,
      markdown: subject.markdown ?? title,
      created_at: at,
      fingerprint: fingerprint(status, subject.markdown),
      ...plainTextOf(subject.markdown ?? title),
    },
    reflection: {
      thread_id: id,
      title: status === 'REMOVED' ? '' : title,
      slug: status === 'REMOVED' ? '' : `reflection-${index + 1}`,
      excerpt: status === 'REMOVED' ? '' : title,
      word_count: subject.wordCount ?? 100,
      written_at: subject.formerly?.at(-1)?.until ?? at,
    },
    caseStudy: { thread_id: id, ...caseStudyTexts(title, id.slice(-10), status) },
  };
}

/** Whom outcomes were disclosed to, and which case studies are discussed. */
async function insertLinks(world: World, subjects: readonly SubjectDescription[]): Promise<void> {
  await insert(
    world.database,
    'outcome_disclosure',
    { thread_id: 'uuid', member_id: 'uuid', disclosed_at: 'timestamptz' },
    subjects.flatMap(({ disclosedTo = [] }, index) =>
      disclosedTo.map((member) => ({
        thread_id: world.threads[index],
        member_id: world.memberId(member),
        disclosed_at: world.now,
      })),
    ),
  );
  await insert(
    world.database,
    'discussed_case',
    { thread_id: 'uuid', case_study_id: 'uuid', position: 'smallint' },
    subjects.flatMap(({ discusses = [] }, index) =>
      discusses.map((study, position) => ({
        thread_id: world.threads[index],
        case_study_id: world.threads[study],
        position,
      })),
    ),
  );
}

/** A withdrawn one's are blank. */
function caseStudyTexts(title: string, token: string, status: ContentStatus) {
  const written = (text: string) => (status === 'REMOVED' ? '' : text);
  const known = (text: string) => (status === 'REMOVED' ? null : text);
  const goal = written(`The goal of ${title}`);
  const approach = written(`The approach of ${title}`);
  const outcome = known(`The outcome of ${title}`);
  const lessons = known(`The lessons of ${title}`);
  const skillsGained = known(`The skills of ${title}`);
  return {
    token,
    title: written(title),
    slug: written(`case-study-${token}`),
    organisation_name: written(`The library of ${title}`),
    ...{ goal, approach, outcome, lessons, skills_gained: skillsGained },
    strategy_text: JSON.stringify({ goal, approach, outcome, lessons, skillsGained }),
  };
}

/** A case study's own date, or the latest of those that a reflection discusses. */
function latestBlind(subjects: readonly SubjectDescription[], index: number): Date | null {
  const { blindUntil = null, discusses = [] } = subjects[index]!;
  const dates = [blindUntil, ...discusses.map((study) => subjects[study]!.blindUntil ?? null)];
  return dates.reduce((latest, date) => (date && (!latest || date > latest) ? date : latest), null);
}

const EXISTING = `
  select thread_id, number, encode(path, 'hex') as path from post
  where thread_id = any($1::uuid[]) and number = any($2::integer[])`;
const LAST_NUMBER = 'select id, next_number - 1 as last from thread where id = any($1::uuid[])';
const SET_SUBJECT_STATUS = 'update thread set status = $2::content_status where id = $1';
const SET_REPLY_STATUS = 'update post set status = $2::content_status where thread_id = $1 and number = $3::integer';
