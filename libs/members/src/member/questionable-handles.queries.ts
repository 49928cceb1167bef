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
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import { reservedKeys } from './reserved-handles.js';

/** A member with a handle that nobody could take today. */
export interface QuestionableHandle {
  memberId: string;
  handle: string;
  /** It seems to speak for the house. */
  reserved: boolean;
  /** Whose it looks like, who had theirs first; null for nobody's. */
  alikeId: string | null;
}

/** By handle. */
export const questionableHandleCursor: CursorCodec<readonly string[]> = tupleCursor('handles', [cursorPart.handle]);

/** Found by two indexes, of keys and of inherited claims, whatever the number of members. `$1` the reserved keys. */
const FOUND = `
  select id from member where handle_key(handle) = any(:reserved)
  union select id from member where handle_bare(handle) = any(:reserved)
  union select m.id from handle_claim c join member m on m.id = c.member_id and handle_key(m.handle) = c.skeleton where c.inherited`;
const PAGE = new StatementFamily(
  'members/questionable-handle-page',
  { reserved: 'text[]', afterHandle: 'text | null' },
  ({ size, continued }: PageShape) => `
    select m.id as "memberId", m.handle,
      handle_key(m.handle) = any(:reserved) or handle_bare(m.handle) = any(:reserved) as reserved,
      (select first.member_id from handle_claim own join handle_claim first on first.skeleton = own.skeleton and not first.inherited
        where own.member_id = m.id and own.skeleton = handle_key(m.handle) and own.inherited) as "alikeId"
    from (${FOUND}) found join member m on m.id = found.id
    ${continued ? 'where m.handle collate "C" > :afterHandle' : ''} order by m.handle collate "C" limit ${size}`,
  pageForms,
);
const COUNT = new Statement(
  'members/count-questionable-handles',
  { reserved: 'text[]' },
  `select count(*)::integer as count from (${FOUND}) found`,
);

/** Reads who has a handle from before it was reserved, or looked like another. For admins. */
@Injectable()
export class QuestionableHandleQueries {
  constructor(private readonly database: Database) {}

  async page(request: PageRequest<readonly string[]>): Promise<Page<QuestionableHandle>> {
    const statement = PAGE.get(pageShape(request)).with({ reserved: reservedKeys, afterHandle: request.key?.[0] });
    return cutPage(request, await this.database.rows<QuestionableHandle>(statement));
  }

  async count(): Promise<number> {
    return (await this.database.row<{ count: number }>(COUNT.with({ reserved: reservedKeys })))?.count ?? 0;
  }
}
