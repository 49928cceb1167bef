import { cursorPart, type PageRequest, type PageShape, pageForms, pageShape, tupleCursor, type Viewer } from '#kernel';
import { type BoundStatement, Statement, StatementFamily } from '#platform';
import type { ContentKind } from '#visibility';
import { seesSubject } from '#visibility';

/** How the viewer's own drafts of one kind are read. */
export interface DraftStatements {
  count(viewer: Viewer): BoundStatement;
  /** The last one begun first. */
  page(viewer: Viewer, request: PageRequest<readonly string[]>): BoundStatement;
}

/**
 * @param lib whose kind it is, for the names of the statements
 * @param select reads rows `t` of thread, without a condition and without parameters but the viewer
 */
export function draftStatements(lib: string, kind: ContentKind, select: string): DraftStatements {
  const own = `t.author_id = :viewer.memberId and t.kind = '${kind}' and t.status = 'DRAFT' and ${seesSubject('t')}`;
  const count = new Statement(
    `${lib}/count-drafts`,
    { viewer: 'viewer' },
    `select count(*)::integer as total from thread t where ${own}`,
  );
  const pages = new StatementFamily(
    `${lib}/drafts`,
    { viewer: 'viewer', beforeCreatedAt: 'timestamptz | null', beforeId: 'uuid | null' },
    ({ size, continued }: PageShape) => `${select} where ${own}
      ${continued ? 'and (t.created_at, t.id) < (:beforeCreatedAt, :beforeId)' : ''}
      order by t.created_at desc, t.id desc limit ${size}`,
    pageForms,
  );
  return {
    count: (viewer) => count.with({ viewer }),
    page: (viewer, request) => {
      const [beforeCreatedAt, beforeId] = request.key ?? [];
      return pages.get(pageShape(request)).with({ viewer, beforeCreatedAt, beforeId });
    },
  };
}

/** Drafts are sorted by when they were begun. @param name another for each list */
export function draftCursor(name: string) {
  return tupleCursor(name, [cursorPart.time, cursorPart.id]);
}

export function draftKey(draft: { readonly createdAt: Date; readonly id: string }): readonly string[] {
  return [draft.createdAt.toISOString(), draft.id];
}
