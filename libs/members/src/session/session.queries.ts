import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  type Member,
  type Page,
  type PageRequest,
  type PageShape,
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

const LASTING = 's.member_id = $1::uuid and s.ended_at is null and s.expires_at > $2::timestamptz';
const PAGE = new StatementFamily<PageShape>(
  ({ size, continued }) => `
    select s.id, s.browser, s.created_at as "createdAt", coalesce(s.last_used_at, s.created_at) as "lastUsedAt", s.expires_at as "expiresAt"
    from session s where ${LASTING} ${continued ? 'and s.id < $3::uuid' : ''} order by s.id desc limit ${size}`,
);
const COUNT = new Statement(`select count(*)::integer as count from session s where ${LASTING}`);

/** Reads a member's own sessions, and nobody else's. From the primary: one that was just ended is not listed. */
@Injectable()
export class SessionQueries {
  constructor(private readonly database: Database) {}

  async page({ memberId, now }: Member, request: PageRequest<readonly string[]>): Promise<Page<OwnSession>> {
    const values = [memberId, now, ...(request.key ?? [])];
    return cutPage(request, await this.database.rows<OwnSession>(PAGE.get(pageShape(request)), values));
  }

  async count({ memberId, now }: Member): Promise<number> {
    return (await this.database.row<{ count: number }>(COUNT, [memberId, now]))?.count ?? 0;
  }
}
