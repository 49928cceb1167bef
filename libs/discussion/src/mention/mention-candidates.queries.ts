import { Injectable } from '@nestjs/common';
import { nameShown, promptSeen, rosterSeen } from '#courses';
import { InvalidInput, isId, limits, type Viewer } from '#kernel';
import { type BoundStatement, Database, Statement } from '#platform';
import { type Audience, isGated, knownReader, seesThread } from '#visibility';
import { type Author, type AuthorRow, authorColumns, toAuthor } from '../post/author.js';
import { type NamePrefix, readNamePrefix } from './name-prefix.js';

/** Names of strangers that are looked at, at most: a common first name may be thousands of people's. */
const NAMES_EXAMINED = 100;

/** What both statements are given. */
const PARAMETERS = {
  viewer: 'viewer',
  /** What a handle begins with; null where no handle begins so. */
  handle: 'text | null',
  /** What words of a name begin with, as it was typed; null where there is no word. */
  words: 'text | null',
} as const;
const HANDLE_MATCHES = `(:handle is not null and m.handle collate "C" >= :handle and m.handle collate "C" < :handle || '~')`;
const NAME_MATCHES = `(name_words(m.display_name) @@ name_query(:words) and ${nameShown('m')})`;

/*
 * Three circles, each an index range of its own: who wrote in the thread in everybody's sight, who is in its course as far as the viewer
 * sees its roster, everyone else. The last is entered only where the subject reaches all members: it takes the next handles from the prefix
 * on, whether or not they begin with it, and as many names as are looked at. Neither who is listed nor the order reveals what the viewer may not know.
 * `~` sorts after every character of a handle; `offset 0` keeps the planner from walking everybody with such a handle.
 */
function candidates(thread: string): string {
  return `
  with t as (${thread}),
  open as (select from t where t.status = 'VISIBLE' and t.audience in ('PUBLIC', 'MEMBERS') and not ${isGated('t')}),
  circle as (
    select p.member_id as id, 1 as rank from participant p join t on t.id = p.thread_id where p.replies > 0
    union all select t.author_id, 1 from t
    union all select c.member_id, 2 from course_member c join t on t.course_id = c.course_id where ${rosterSeen('c.course_id')}
    union all (
      select m.id, 3 from member m where exists (select from open) and m.handle collate "C" >= :handle
      order by m.handle collate "C" limit ${limits.mentionCandidates + 1})
    union all (
      select m.id, 3 from member m where exists (select from open) and name_words(m.display_name) @@ name_query(:words)
      limit ${NAMES_EXAMINED})),
  nearest as (select id, min(rank) as rank from circle group by id)
  select ${authorColumns('m')}
  from nearest cross join t cross join lateral (select c.* from member c where c.id = nearest.id offset 0) m
  where m.id <> :viewer.memberId and (${HANDLE_MATCHES} or ${NAME_MATCHES}) and ${knownReader('t', 'm')}
  order by nearest.rank, m.handle collate "C" limit ${limits.mentionCandidates}`;
}

/** One's own text that nobody else sees yet counts as what it becomes: whom it calls is decided when it is published. */
const IN_THREAD = new Statement(
  'discussion/mention-candidates',
  { ...PARAMETERS, threadId: 'uuid' },
  candidates(`
  select t.id, t.author_id, t.course_id, t.prompt_id, t.audience,
    case when t.author_id = :viewer.memberId and t.status in ('DRAFT', 'HELD') then 'VISIBLE' else t.status end as status
  from thread t where t.id = :threadId and ${seesThread('t')}`),
);

/** A text that is not stored yet, as if it were published. A prompt brings its course along; one that the viewer does not see is none. */
const IN_NEW_TEXT = new Statement(
  'discussion/mention-candidates-of-new-text',
  { ...PARAMETERS, promptId: 'uuid | null', courseId: 'uuid | null', audience: 'text' },
  candidates(`
  select null::uuid as id, :viewer.memberId as author_id, case when :promptId is null then :courseId else p.course_id end as course_id,
    p.id as prompt_id, :audience as audience, 'VISIBLE' as status
  from (select) one left join prompt p on p.id = :promptId and ${promptSeen('p')}
  where :promptId is null or p.id is not null`),
);

/** Where a text that is not stored yet is going to be. */
export interface UnstoredText {
  readonly audience: Audience;
  readonly courseId: string | null;
  readonly promptId: string | null;
}

@Injectable()
export class MentionCandidateQueries {
  constructor(private readonly database: Database) {}

  /**
   * Whom the viewer could usefully mention in a thread that they see: members who read it for all that the viewer can know, not the viewer,
   * whose handle begins with the prefix, or a word of whose name does where the viewer sees the name.
   * Who wrote in the thread comes first, then its course, then everyone; by handle among equals.
   *
   * @param first at most `limits.mentionCandidates`
   * @returns nothing for a thread that the viewer does not see
   * @throws InvalidInput
   */
  async find(viewer: Viewer, threadId: string, prefix: string, first: number): Promise<Author[]> {
    if (!isId(threadId)) return [];
    return this.read(viewer, first, IN_THREAD.with({ viewer, threadId, ...readPrefix(prefix, first) }));
  }

  /**
   * The same for a text of the viewer's that is not stored yet.
   *
   * @returns nothing for a prompt that the viewer does not see; nobody of a course of which they do not see the roster
   * @throws InvalidInput
   */
  async findForNew(viewer: Viewer, { audience, courseId, promptId }: UnstoredText, prefix: string, first: number) {
    if (![courseId, promptId].every((id) => id === null || isId(id))) return [];
    const values = { viewer, audience, courseId, promptId, ...readPrefix(prefix, first) };
    return this.read(viewer, first, IN_NEW_TEXT.with(values));
  }

  private async read(viewer: Viewer, first: number, statement: BoundStatement): Promise<Author[]> {
    if (viewer.memberId === null) return [];
    const rows = await this.database.readerFor(viewer).rows<AuthorRow>(statement);
    return rows.slice(0, first).map((row) => toAuthor(row) as Author);
  }
}

/** @throws InvalidInput for too long a prefix, or for more members than are answered */
function readPrefix(prefix: string, first: number): NamePrefix {
  if (first < 0 || first > limits.mentionCandidates) {
    throw InvalidInput.at('first', `Ask for 0 to ${limits.mentionCandidates} members at a time.`);
  }
  const typed = readNamePrefix(prefix);
  if (typed) return typed;
  throw InvalidInput.at('prefix', `Type at most ${limits.displayNameCharacters} characters of a handle or a name.`);
}
