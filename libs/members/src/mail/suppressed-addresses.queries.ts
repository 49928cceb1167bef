import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cursorPart,
  cutPage,
  limits,
  type Page,
  type PageRequest,
  type PageShape,
  pageForms,
  pageShape,
  tupleCursor,
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';

/** A member to whose address nothing is sent any more, since its server refused it for good. */
export interface SuppressedAddress {
  memberId: string;
  since: Date;
  /** The server's last answer, 500 to 599. */
  code: number;
}

/** The newest first. */
export const suppressedAddressCursor: CursorCodec<readonly string[]> = tupleCursor('addresses', [
  cursorPart.time,
  cursorPart.id,
]);

/** Found by an index of those alone, whatever the number of members. */
const PAGE = new StatementFamily(
  'members/suppressed-address-page',
  { beforeAt: 'timestamptz | null', beforeId: 'uuid | null' },
  ({ size, continued }: PageShape) => `
    select member_id as "memberId", suppressed_at as since, coalesce(refusal_code, 550) as code
    from mail_address where suppressed_at is not null
    ${continued ? 'and (suppressed_at, member_id) < (:beforeAt, :beforeId)' : ''}
    order by suppressed_at desc, member_id desc limit ${size}`,
  pageForms,
);
const COUNT = new Statement(
  'members/count-suppressed-addresses',
  {},
  `select count(*)::integer as count
   from (select from mail_address where suppressed_at is not null order by suppressed_at limit ${limits.counted}) counted`,
);

/** Reads whom no mail reaches. For admins, whom it tells no address. */
@Injectable()
export class SuppressedAddressQueries {
  constructor(private readonly database: Database) {}

  async page(request: PageRequest<readonly string[]>): Promise<Page<SuppressedAddress>> {
    const [beforeAt, beforeId] = request.key ?? [];
    const statement = PAGE.get(pageShape(request)).with({ beforeAt, beforeId });
    return cutPage(request, await this.database.rows<SuppressedAddress>(statement));
  }

  /** As far as lists are counted. */
  async count(): Promise<number> {
    return (await this.database.row<{ count: number }>(COUNT))?.count ?? 0;
  }
}
