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
  type Viewer,
} from '#kernel';
import { Database, Statement, StatementFamily } from '#platform';
import { seesThread } from '#visibility';
import type { WatchLevel } from '../thread/thread.js';
import { chosenWatchLevel, levelWrittenIn, watchLevel } from './watch-level.js';

const LEVELS = new Statement(
  'discussion/watch-levels',
  { viewer: 'viewer', threadIds: 'uuid[]' },
  `
  select t.id, ${watchLevel('t')} as level, ${chosenWatchLevel('t')} as chosen from thread t where t.id = any(:threadIds)`,
);
const COURSE_LEVELS = new Statement(
  'discussion/course-watch-levels',
  { memberId: 'uuid', courseIds: 'uuid[]' },
  'select course_id as id, level from course_watch where course_id = any(:courseIds) and member_id = :memberId',
);
const WRITTEN_IN_LEVEL = new Statement(
  'discussion/level-of-what-one-wrote-in',
  { viewer: 'viewer' },
  `select ${levelWrittenIn()} as level`,
);

/** By the thread's id, newest first. What the viewer does not see at present is passed over, and listed again once they see it. */
export const watchedCursor: CursorCodec<readonly string[]> = tupleCursor('watched', [cursorPart.id]);

const PAGE = new StatementFamily(
  'discussion/watched-page',
  { viewer: 'viewer', level: 'watch_level', beforeId: 'uuid | null' },
  ({ size, continued }: PageShape) => `
    select t.id from watch w join thread t on t.id = w.thread_id
    where w.member_id = :viewer.memberId and w.level = :level ${continued ? 'and w.thread_id < :beforeId' : ''} and ${seesThread('t')}
    order by w.thread_id desc limit ${size}`,
  pageForms,
);
const COUNT = new Statement(
  'discussion/count-watched',
  { viewer: 'viewer', level: 'watch_level' },
  `
  select count(*)::integer as count from watch w join thread t on t.id = w.thread_id
  where w.member_id = :viewer.memberId and w.level = :level and ${seesThread('t')}`,
);

/** How closely the viewer follows a thread. */
export interface Watched {
  readonly level: WatchLevel;
  /** What they chose for the thread itself; null where they did not. */
  readonly chosen: WatchLevel | null;
}

const UNWATCHED: Watched = { level: 'NORMAL', chosen: null };

@Injectable()
export class WatchQueries {
  constructor(private readonly database: Database) {}

  /** How closely the viewer follows each thread, in the order of the ids. */
  async levels(viewer: Viewer, threadIds: readonly string[]): Promise<Watched[]> {
    if (viewer.memberId === null) return threadIds.map(() => UNWATCHED);
    const rows = await this.database
      .readerFor(viewer)
      .rows<Watched & { id: string }>(LEVELS.with({ viewer, threadIds }));
    const levels = new Map(rows.map((row) => [row.id, row]));
    return threadIds.map((id) => levels.get(id) ?? UNWATCHED);
  }

  /** What the viewer chose for each course, in the order of the ids; null where they did not. */
  async courseLevels(viewer: Viewer, courseIds: readonly string[]): Promise<Array<WatchLevel | null>> {
    const { memberId } = viewer;
    if (memberId === null) return courseIds.map(() => null);
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ id: string; level: WatchLevel }>(COURSE_LEVELS.with({ memberId, courseIds }));
    const levels = new Map(rows.map((row) => [row.id, row.level]));
    return courseIds.map((id) => levels.get(id) ?? null);
  }

  /** What holds for threads that the viewer writes in. */
  async levelWrittenIn(viewer: Member): Promise<WatchLevel> {
    const row = await this.database.readerFor(viewer).row<{ level: WatchLevel }>(WRITTEN_IN_LEVEL.with({ viewer }));
    return (row as { level: WatchLevel }).level;
  }

  /** The threads for which the viewer chose this level, as far as they see them; the newest first. */
  async page(
    viewer: Member,
    level: WatchLevel,
    request: PageRequest<readonly string[]>,
  ): Promise<Page<{ id: string }>> {
    const statement = PAGE.get(pageShape(request)).with({ viewer, level, beforeId: request.key?.[0] });
    return cutPage(request, await this.database.readerFor(viewer).rows<{ id: string }>(statement));
  }

  async count(viewer: Member, level: WatchLevel): Promise<number> {
    const row = await this.database.readerFor(viewer).row<{ count: number }>(COUNT.with({ viewer, level }));
    return row?.count ?? 0;
  }
}
