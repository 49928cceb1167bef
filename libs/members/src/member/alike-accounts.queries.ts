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

/** A member whose e-mail address nobody could sign up with today, since another one's comes to the same. */
export interface AlikeAccount {
  memberId: string;
  handle: string;
  /** Whose it is like, who had theirs first; null once they are gone. */
  alikeId: string | null;
}

/** By handle. */
export const alikeAccountCursor: CursorCodec<readonly string[]> = tupleCursor('accounts', [cursorPart.handle]);

/** Found by an index of those alone, whatever the number of members. */
const PAGE = new StatementFamily(
  'members/alike-account-page',
  { afterHandle: 'text | null' },
  ({ size, continued }: PageShape) => `
    select m.id as "memberId", m.handle,
      (select first.id from member first where first.email_key = m.email_key and not first.email_alike) as "alikeId"
    from member m where m.email_alike
    ${continued ? 'and m.handle collate "C" > :afterHandle' : ''} order by m.handle collate "C" limit ${size}`,
  pageForms,
);
const COUNT = new Statement(
  'members/count-alike-accounts',
  {},
  'select count(*)::integer as count from member where email_alike',
);

/** Reads who has an e-mail address from before it was refused for being like another's. For admins, whom it tells no address. */
@Injectable()
export class AlikeAccountQueries {
  constructor(private readonly database: Database) {}

  async page(request: PageRequest<readonly string[]>): Promise<Page<AlikeAccount>> {
    const statement = PAGE.get(pageShape(request)).with({ afterHandle: request.key?.[0] });
    return cutPage(request, await this.database.rows<AlikeAccount>(statement));
  }

  async count(): Promise<number> {
    return (await this.database.row<{ count: number }>(COUNT))?.count ?? 0;
  }
}
