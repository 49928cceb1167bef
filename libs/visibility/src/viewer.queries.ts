import { Injectable } from '@nestjs/common';
import { type Member, type Viewer, withActiveRoles } from '#kernel';
import { Database, Statement } from '#platform';
import { COUNTING, fulfils } from './fulfilment.js';

/*
 * Who looks, with the roles that they have at this moment. A gate is closed for a learner, or an instructor who is suspended, while the prompt
 * is open and they have published nothing that fulfils it: HELD and HIDDEN reflections count, a withdrawn one does not.
 */
const composeLoad = (from: string, first = '') => `
  select ${first} m.handle, m.display_name, m.is_admin, m.is_curator, m.suspended_until,
    array_to_string(array(select c.course_id from course_member c where c.member_id = m.id), ',') as courses,
    array_to_string(array(
      select c.course_id from course_member c where c.member_id = m.id and c.role = 'INSTRUCTOR'), ',') as instructs,
    array_to_string(array(
      select s.course_id from course_suspension s where s.member_id = m.id and s.until > :now), ',') as suspended_in,
    array_to_string(array(
      select p.id from course_member c join prompt p on p.course_id = c.course_id
      where c.member_id = m.id and p.post_first
      and (c.role = 'LEARNER' or m.suspended_until > :now or exists (
        select from course_suspension s where s.member_id = m.id and s.course_id = c.course_id and s.until > :now))
      and (p.closes_at is null or p.closes_at > :now)
      and not exists (
        select from thread t join reflection r on r.thread_id = t.id
        where t.prompt_id = p.id and t.author_id = m.id and t.status in ${COUNTING}
        and ${fulfils('t', 'r', 'p')})), ',') as closed_gates
  from ${from}`;

const LOAD = new Statement(
  'visibility/load-viewer',
  { sessionId: 'uuid', memberId: 'uuid', now: 'timestamptz' },
  composeLoad(`session s join member m on m.id = s.member_id
  where s.id = :sessionId and s.member_id = :memberId and s.ended_at is null and s.expires_at > :now`),
);
const LOAD_MEMBER = new Statement(
  'visibility/load-member',
  { memberId: 'uuid', now: 'timestamptz' },
  composeLoad('member m where m.id = :memberId'),
);

const LOAD_ALL = new Statement(
  'visibility/load-viewers',
  { sessionIds: 'uuid[]', now: 'timestamptz' },
  composeLoad(
    `session s join member m on m.id = s.member_id
  where s.id = any(:sessionIds) and s.ended_at is null and s.expires_at > :now`,
    's.id as session_id, m.id as member_id,',
  ),
);

interface Row {
  handle: string;
  display_name: string;
  is_admin: boolean;
  is_curator: boolean;
  suspended_until: Date | null;
  courses: string;
  instructs: string;
  suspended_in: string;
  closed_gates: string;
}

const list = (text: string): string[] => (text === '' ? [] : text.split(','));

@Injectable()
export class ViewerQueries {
  constructor(private readonly database: Database) {}

  /** The member whose session it is, with the roles that are active now, in one statement; null where the session has ended. */
  async load(memberId: string, sessionId: string, now: Date): Promise<Member | null> {
    const row = await this.database.readerFor({ memberId }).row<Row>(LOAD.with({ sessionId, memberId, now }));
    return row && withActiveRoles({ memberId, sessionId, ...rolesOf(row, now) });
  }

  /** The members whose sessions these are, in one statement, by the ids of the sessions; those that have ended are not there. */
  async loadAll(sessionIds: readonly string[], now: Date): Promise<Map<string, Member>> {
    const rows = await this.database.rows<Row & { session_id: string; member_id: string }>(
      LOAD_ALL.with({ sessionIds, now }),
    );
    return new Map(
      rows.map((row) => {
        const who = { memberId: row.member_id, sessionId: row.session_id };
        return [row.session_id, withActiveRoles({ ...who, ...rolesOf(row, now) })];
      }),
    );
  }

  /** A member with the roles that they would have if they looked now, for what is sent to them; null where there is no such member. */
  async asMember(memberId: string, now: Date): Promise<Viewer | null> {
    const row = await this.database.row<Row>(LOAD_MEMBER.with({ memberId, now }));
    return row && withActiveRoles({ memberId, sessionId: null, ...rolesOf(row, now) });
  }
}

function rolesOf(row: Row, now: Date) {
  return {
    handle: row.handle,
    displayName: row.display_name,
    isAdmin: row.is_admin,
    isCurator: row.is_curator,
    suspendedUntil: row.suspended_until && row.suspended_until > now ? row.suspended_until : null,
    courses: list(row.courses),
    instructs: list(row.instructs),
    suspendedIn: list(row.suspended_in),
    closedGates: list(row.closed_gates),
    now,
  };
}
