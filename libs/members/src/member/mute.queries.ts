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

/** By id, which sorts by when they signed up. */
export const mutedCursor: CursorCodec<readonly string[]> = tupleCursor('muted', [cursorPart.id]);

const PAGE = new StatementFamily(
  'members/muted-page',
  { memberId: 'uuid', afterId: 'uuid | null' },
  ({ size, continued }: PageShape) => `
    select muted_id as id from member_mute where member_id = :memberId ${continued ? 'and muted_id > :afterId' : ''}
    order by muted_id limit ${size}`,
  pageForms,
);
const COUNT = new Statement(
  'members/count-muted',
  { memberId: 'uuid' },
  'select count(*)::integer as count from member_mute where member_id = :memberId',
);
const AMONG = new Statement(
  'members/muted-among',
  { memberId: 'uuid | null', ids: 'uuid[]' },
  'select muted_id as id from member_mute where member_id = :memberId and muted_id = any(:ids)',
);

/** Whom a member muted: for that member's eyes only. From the primary: who was just muted is listed. */
@Injectable()
export class MuteQueries {
  constructor(private readonly database: Database) {}

  async page({ memberId }: Member, request: PageRequest<readonly string[]>): Promise<Page<{ id: string }>> {
    const statement = PAGE.get(pageShape(request)).with({ memberId, afterId: request.key?.[0] });
    return cutPage(request, await this.database.rows<{ id: string }>(statement));
  }

  async count({ memberId }: Member): Promise<number> {
    return (await this.database.row<{ count: number }>(COUNT.with({ memberId })))?.count ?? 0;
  }

  /** In the order of the ids. */
  async areMuted(memberId: string | null, ids: readonly string[]): Promise<boolean[]> {
    const rows = await this.database.rows<{ id: string }>(AMONG.with({ memberId, ids }));
    const muted = new Set(rows.map(({ id }) => id));
    return ids.map((id) => muted.has(id));
  }
}
