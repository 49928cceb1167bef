import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { type WaitingShape, waitingFor, waitingItems } from '#moderation';
import { Database, StatementFamily } from '#platform';
import { unreadNotifications } from './notification.queries.js';

/** What waits for a viewer: notifications that they have not read, and items at the desk; null for whoever moderates nothing. */
export interface Waiting {
  readonly unread: number;
  readonly items: number | null;
}

/** What is asked for; what is not is answered as none. */
export type Asked = Readonly<Record<keyof Waiting, boolean>>;

interface Shape {
  readonly unread: boolean;
  readonly items: WaitingShape | null;
}

const NONE: Shape = { unread: false, items: null };

/** Both stand in the header of each page, so that they are asked in one statement. */
const WAITING = new StatementFamily(
  'notifications/waiting',
  { viewer: 'viewer', scopes: 'uuid[]' },
  ({ unread, items }: Shape) =>
    `select ${unread ? unreadNotifications() : '0'} as unread, ${items ? waitingItems(items) : 'null::integer'} as items`,
  {
    member: { ...NONE, unread: true },
    instructor: { unread: true, items: { scoped: true, members: false } },
    curator: { unread: true, items: { scoped: true, members: true } },
    admin: { unread: true, items: { scoped: false, members: true } },
    items: { ...NONE, items: { scoped: true, members: false } },
  } as Record<string, Shape>,
);

@Injectable()
export class WaitingQueries {
  constructor(private readonly database: Database) {}

  /** In one statement, or in none where nothing is to be looked up. */
  async count(viewer: Viewer, asked: Asked): Promise<Waiting> {
    const own = asked.items ? waitingFor(viewer) : null;
    const shape: Shape = { unread: asked.unread, items: own?.shape ?? null };
    if (!shape.unread && !shape.items) return { unread: 0, items: null };
    const statement = WAITING.get(shape).with({ viewer, scopes: own?.scopes ?? [] });
    return (await this.database.readerFor(viewer).row<Waiting>(statement)) as Waiting;
  }
}
