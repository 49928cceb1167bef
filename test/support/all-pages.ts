import type { Page } from '#kernel';

interface Pages<Row> {
  readonly size: number;
  readonly backward: boolean;
  /** How many rows there are. */
  readonly total: number;
  read(cursor: string | null): Promise<Page<Row>>;
  cursorOf(row: Row): string;
}

/**
 * Reads a list page by page from one end to the other: each must be full until the last one, and say rightly whether the list
 * goes on at either end. Answers the rows in the order of the list.
 */
export async function readAllPages<Row>({ size, backward, total, read, cursorOf }: Pages<Row>): Promise<Row[]> {
  const got: Row[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Page<Row> = await read(cursor);
    if (backward) got.unshift(...page.rows);
    else got.push(...page.rows);
    const [ahead, behind] = backward
      ? [page.hasPreviousPage, page.hasNextPage]
      : [page.hasNextPage, page.hasPreviousPage];
    expect([ahead, behind]).toEqual([got.length < total, cursor !== null]);
    if (!ahead) return got;
    expect(page.rows.length).toBe(size);
    cursor = cursorOf(page.rows.at(backward ? 0 : -1) as Row);
  }
}
