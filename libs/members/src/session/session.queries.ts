import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  type Member,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  tupleCursor,
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';

/** A session that lasts, as its owner may see it. */
export interface OwnSession {
  id: string;
  browser: string | null;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
}

/** Newest first: an id sorts by the millisecond in which it was made. */
export const sessionCursor: CursorCodec<readonly string[]> = tupleCursor('sessions', [cursorPart.id]);

const LASTING = 's.member_id = :memberId and s.ended_at is null and s.expires_at > :now';
const PAGE = new StatementFamily(
  'members/session-page',
  { memberId: 'uuid', now: 'timestamptz', beforeId: 'uuid | null' },
  ({ size, continued }: PageShape) => `
    select s.id, s.browser, s.created_at as "createdAt", coalesce(s.last_used_at, s.created_at) as "lastUsedAt", s.expires_at as "expiresAt"
    from session s where ${LASTING} ${continued ? 'and s.id < :beforeId' : ''} order by s.id desc limit ${size}`,
  pageForms,
);
const COUNT = new Statement(
  'members/count-sessions',
  { memberId: 'uuid', now: 'timestamptz' },
  `select count(*)::integer as count from session s where ${LASTING}`,
);

/** Reads a member's own sessions, and nobody else's. From the primary: one that was just ended is not listed. */
@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  async page({ memberId, now }: Member, request: PageRequest<readonly string[]>): Promise<Page<OwnSession>> {
    const statement = PAGE.get(pageShape(request)).with({ memberId, now, beforeId: request.key?.[0] });
    return cutPage(request, await this.database.rows<OwnSession>(statement));
  }

  async count({ memberId, now }: Member): Promise<number> {
    return (await this.database.row<{ count: number }>(COUNT.with({ memberId, now })))?.count ?? 0;
  }
}
