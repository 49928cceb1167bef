import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { type WaitingShape, waitingFor, waitingItems } from '#moderation';
import { Database, StatementFamily } from '#platform';
import { hasRefusedTags, refusedTagsSince } from '#tags';
import { unreadNotifications } from './notification.queries.js';

/** What waits for a viewer. */
export interface Waiting {
  /** Notifications that they have not read. */
  readonly unread: number;
  /** Items at the desk; null for whoever moderates nothing. */
  readonly items: number | null;
  /** Whether a name of theirs was not accepted as a tag. */
  readonly refused: boolean;
}

/** What is asked for; what is not is answered as none. */
export type Asked = Readonly<Record<keyof Waiting, boolean>>;

interface Shape {
  readonly unread: boolean;
  readonly refused: boolean;
  readonly items: WaitingShape | null;
}

const NONE: Shape = { unread: false, refused: false, items: null };

/** The first two stand in the header of each page, so that they are asked in one statement; at home, the third with them. */
const WAITING = new StatementFamily(
  'notifications/waiting',
  { viewer: 'viewer', scopes: 'uuid[]', since: 'timestamptz' },
  ({ unread, items, refused }: Shape) =>
    `select ${unread ? unreadNotifications() : '0'} as unread, ${items ? waitingItems(items) : 'null::integer'} as items,
      ${refused ? hasRefusedTags : 'false'} as refused`,
  {
    member: { ...NONE, unread: true },
    home: { ...NONE, unread: true, refused: true },
    instructor: { ...NONE, unread: true, items: { scoped: true, members: false } },
    curator: { ...NONE, unread: true, items: { scoped: true, members: true } },
    admin: { ...NONE, unread: true, items: { scoped: false, members: true } },
    items: { ...NONE, items: { scoped: true, members: false } },
  } as Record<string, Shape>,
);

@Injectable()
export class WaitingQueries {
  constructor(private readonly database: Database) {}

  /** In one statement, or in none where nothing is to be looked up. */
  async count(viewer: Viewer, asked: Asked): Promise<Waiting> {
    const own = asked.items ? waitingFor(viewer) : null;
    const { unread, refused } = asked;
    const shape: Shape = { unread, refused, items: own?.shape ?? null };
    if (!unread && !refused && !shape.items) return { unread: 0, items: null, refused: false };
    const values = { viewer, scopes: own?.scopes ?? [], since: refusedTagsSince(viewer) };
    const statement = WAITING.get(shape).with(values);
    return (await this.database.readerFor(viewer).row<Waiting>(statement)) as Waiting;
  }
}
