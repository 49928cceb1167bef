import { cursorPart, type PageRequest, type PageShape, pageShape, tupleCursor } from '#kernel';
import { Statement, StatementFamily } from '#platform';
import type { ContentKind } from '#visibility';
import { seesSubject } from '#visibility';

/** Reads the viewer's own drafts of one kind, the last one begun first. The parameters are the viewer's and the cursor's. */
export class DraftStatements {
  readonly count: Statement;
  private readonly pages: StatementFamily<PageShape>;

  /** @param select reads rows `t` of thread, without a condition */
  constructor(kind: ContentKind, select: string) {
    const own = `t.author_id = $1::uuid and t.kind = '${kind}' and t.status = 'DRAFT' and ${seesSubject('t')}`;
    this.count = new Statement(`select count(*)::integer as total from thread t where ${own}`);
    this.pages = new StatementFamily(
      ({ size, continued }) => `${select} where ${own}
      ${continued ? 'and (t.created_at, t.id) < ($8::timestamptz, $9::uuid)' : ''}
      order by t.created_at desc, t.id desc limit ${size}`,
    );
  }

  page(request: PageRequest<readonly string[]>): Statement {
    return this.pages.get(pageShape(request));
  }
}

/** Drafts are sorted by when they were begun. @param name tells the lists apart */
export function draftCursor(name: string) {
  return tupleCursor(name, [cursorPart.time, cursorPart.id]);
}

export function draftKey(draft: { readonly createdAt: Date; readonly id: string }): readonly string[] {
  return [draft.createdAt.toISOString(), draft.id];
}
