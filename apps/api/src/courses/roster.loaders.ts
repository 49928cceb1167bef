import { Injectable } from '@nestjs/common';
import { MembershipQueries, type Removal, RemovalQueries, type Role, type RosterRow } from '#courses';
import type { Page, PageRequest } from '#kernel';
import { defineLoader } from '../graphql/loader.js';

interface Roster {
  readonly courseId: string;
  readonly role: Role | null;
}
interface RosterPage extends Roster {
  readonly page: PageRequest<readonly string[]>;
}
interface Paged {
  readonly role?: Role | null;
  readonly page: PageRequest<readonly string[]>;
}

/** Rosters of all courses of a list at once: one statement for each field of the document that asks for one. */
@Injectable()
export class RosterLoaders {
  readonly page = defineLoader<RosterPage, Page<RosterRow>>(
    (viewer, keys) =>
      loadByShape(keys, shapeOf, (ids, { role, page }) => this.rosters.pages(viewer, ids, { role, page })),
    (key) => `${key.courseId} ${shapeOf(key)}`,
  );

  readonly count = defineLoader<Roster, number>(
    (viewer, keys) =>
      loadByShape(
        keys,
        ({ role }) => String(role),
        (ids, { role }) => this.rosters.counts(viewer, ids, role),
      ),
    ({ courseId, role }) => `${courseId} ${role}`,
  );

  readonly removed = defineLoader<{ courseId: string; page: PageRequest<readonly string[]> }, Page<Removal>>(
    (viewer, keys) => loadByShape(keys, shapeOf, (ids, { page }) => this.removals.pages(viewer, ids, page)),
    (key) => `${key.courseId} ${shapeOf(key)}`,
  );
  readonly removedCount = defineLoader<string, number>((viewer, ids) => this.removals.counts(viewer, ids));

  constructor(
    private readonly rosters: MembershipQueries,
    private readonly removals: RemovalQueries,
  ) {}
}

function shapeOf({ role, page }: Paged): string {
  return `${role} ${page.size} ${page.key?.join(' ') ?? ''}`;
}

/** Loads what is asked of several courses in the same shape together. */
async function loadByShape<Key extends { readonly courseId: string }, Value>(
  keys: readonly Key[],
  shape: (key: Key) => string,
  load: (courseIds: string[], key: Key) => Promise<Value[]>,
): Promise<Value[]> {
  const values = new Map<Key, Value>();
  await Promise.all(
    [...Map.groupBy(keys, shape).values()].map(async (alike) => {
      const loaded = await load(
        alike.map((key) => key.courseId),
        alike[0] as Key,
      );
      for (const [at, key] of alike.entries()) values.set(key, loaded[at] as Value);
    }),
  );
  return keys.map((key) => values.get(key) as Value);
}
