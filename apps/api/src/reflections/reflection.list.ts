import { Injectable } from '@nestjs/common';
import { UserQueries } from '#courses';
import { normalizeHandle, readPage, type Viewer } from '#kernel';
import {
  type ReflectionFilter,
  type ReflectionOrder,
  ReflectionQueries,
  type ReflectionView,
  reflectionOrders,
} from '#reflections';
import { extrasOf } from '../discussion/subject-extras.js';
import { Connection, type PageArgs } from '../graphql/connection.js';

/** Lists of reflections as connections: the one that is asked for at the root, and those that hang on something. */
@Injectable()
export class ReflectionList {
  constructor(
    private readonly queries: ReflectionQueries,
    private readonly users: UserQueries,
  ) {}

  /** @param asked the fields that may be asked of a row (`rowFields`), where that is known */
  async connect(
    viewer: Viewer,
    filter: ReflectionFilter,
    orderBy: ReflectionOrder,
    args: PageArgs,
    asked?: ReadonlySet<string>,
  ): Promise<Connection<ReflectionView>> {
    const { cursor, keyOf } = reflectionOrders[orderBy];
    return new Connection(
      await this.queries.list(viewer, filter, orderBy, readPage(args, cursor), asked ? extrasOf(asked) : []),
      (reflection) => cursor.format(keyOf(reflection)),
      () => this.queries.count(viewer, filter),
    );
  }

  /** The id behind a handle; a text that no id equals where nobody has it, null where none is asked for. */
  async memberId(viewer: Viewer, handle: string | null | undefined): Promise<string | null> {
    if (handle == null) return null;
    return (await this.users.findByHandle(viewer, normalizeHandle(handle)))?.id ?? '';
  }
}
