import { Injectable } from '@nestjs/common';
import { UserQueries } from '#courses';
import { type Page, type PageRequest, readPage, type Viewer } from '#kernel';
import {
  type NestedUnder,
  type ReflectionOrder,
  ReflectionQueries,
  type ReflectionView,
  reflectionOrders,
} from '#reflections';
import { TagFilterQueries } from '#tags';
import { loadByForm } from '../discussion/load-by-form.js';
import { extrasOf } from '../discussion/subject-kind.js';
import { Connection, type PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import type { ReflectionFilter } from './reflection.args.js';
import { reflectionKind } from './reflection.kind.js';

const NESTED_ORDER = 'NEWEST';

interface NestedKey<Query> {
  readonly root: string;
  readonly query: Query;
  /** Equal for queries that differ in nothing. */
  readonly form: string;
}

const keyOfNested = ({ root, form }: { root: string; form: string }) => `${root} ${form}`;

/** Lists of reflections as connections: the one that is asked for at the root, and those under an author, a prompt or a case study. */
@Injectable()
export class ReflectionList {
  private readonly nested = defineLoader<
    NestedKey<{ by: NestedUnder; page: PageRequest<readonly string[]> }>,
    Page<ReflectionView>
  >(
    (viewer, keys) =>
      loadByForm(keys, (ids, { by, page }) => this.queries.listEach(viewer, by, ids, NESTED_ORDER, page)),
    keyOfNested,
  );
  private readonly nestedTotal = defineLoader<NestedKey<NestedUnder>, number>(
    (viewer, keys) => loadByForm(keys, (ids, by) => this.queries.countEach(viewer, by, ids)),
    keyOfNested,
  );

  constructor(
    private readonly queries: ReflectionQueries,
    private readonly users: UserQueries,
    private readonly tagFilter: TagFilterQueries,
  ) {}

  /** @param asked the fields that may be asked of a row (`rowFields`) */
  async connect(
    viewer: Viewer,
    filter: ReflectionFilter,
    orderBy: ReflectionOrder,
    args: PageArgs,
    asked: ReadonlySet<string>,
  ): Promise<Connection<ReflectionView>> {
    const { cursor, keyOf } = reflectionOrders[orderBy];
    const narrowed = await this.narrow(viewer, filter);
    return new Connection(
      await this.queries.list(viewer, narrowed, orderBy, readPage(args, cursor), extrasOf(reflectionKind, asked)),
      (reflection) => cursor.format(keyOf(reflection)),
      () => this.queries.count(viewer, narrowed),
    );
  }

  /** What one member wrote, what was written for one prompt or what discusses one case study, the last one first: of all rows of a list in one statement. */
  async connectNested(
    context: RequestContext,
    by: NestedUnder,
    root: string,
    args: PageArgs,
  ): Promise<Connection<ReflectionView>> {
    const { cursor, keyOf } = reflectionOrders[NESTED_ORDER];
    const query = { by, page: readPage(args, cursor) };
    const page = await context.loader(this.nested).load({ root, query, form: JSON.stringify(query) });
    return new Connection(
      page as Page<ReflectionView>,
      (reflection) => cursor.format(keyOf(reflection)),
      async () => (await context.loader(this.nestedTotal).load({ root, query: by, form: by })) ?? 0,
    );
  }

  /** The ids behind handles and names of tags; what nobody has finds nothing. */
  private async narrow(viewer: Viewer, { authorHandle, mentions, tags, ...rest }: ReflectionFilter) {
    return {
      ...rest,
      authorId: await this.users.findIdForFilter(viewer, authorHandle),
      mentions: await this.users.findIdForFilter(viewer, mentions),
      tags: await this.tagFilter.resolve(viewer, tags),
    };
  }
}
