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

/** By id, which sorts by when they signed up. */
export const mutedCursor: CursorCodec<readonly string[]> = tupleCursor('muted', [cursorPart.id]);

const PAGE = new StatementFamily<PageShape>(
  ({ size, continued }) => `
    select muted_id as id from member_mute where member_id = $1::uuid ${continued ? 'and muted_id > $2::uuid' : ''}
    order by muted_id limit ${size}`,
);
const COUNT = new Statement('select count(*)::integer as count from member_mute where member_id = $1::uuid');
const AMONG = new Statement(
  'select muted_id as id from member_mute where member_id = $1::uuid and muted_id = any($2::uuid[])',
);

/** Whom a member muted: for that member's eyes only. From the primary: who was just muted is listed. */
@Injectable()
export class MuteQueries {
  constructor(private readonly database: Database) {}

  async page({ memberId }: Member, request: PageRequest<readonly string[]>): Promise<Page<{ id: string }>> {
    const values = [memberId, ...(request.key ?? [])];
    return cutPage(request, await this.database.rows<{ id: string }>(PAGE.get(pageShape(request)), values));
  }

  async count({ memberId }: Member): Promise<number> {
    return (await this.database.row<{ count: number }>(COUNT, [memberId]))?.count ?? 0;
  }

  /** In the order of the ids. */
  async areMuted(memberId: string | null, ids: readonly string[]): Promise<boolean[]> {
    const rows = await this.database.rows<{ id: string }>(AMONG, [memberId, `{${ids.join()}}`]);
    const muted = new Set(rows.map(({ id }) => id));
    return ids.map((id) => muted.has(id));
  }
}
