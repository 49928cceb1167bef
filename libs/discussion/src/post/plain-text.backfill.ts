import { type PlainText, RENDERER_VERSION, readPlainText } from '#markdown';
import { type Backfill, Statement, type UnfilledRow } from '#platform';

interface Row extends UnfilledRow {
  readonly markdown: string;
  readonly sum: string;
}

/** Posts that a version before wrote, which kept their HTML alone: their plain text is read from their Markdown. */
export const postPlainTexts: Backfill<Row> = {
  count: new Statement(
    'discussion/count-posts-without-text',
    {},
    'select count(*)::integer as count from post where text is null',
  ),
  next: new Statement(
    'discussion/posts-without-text',
    { threadId: 'uuid', number: 'integer', most: 'integer' },
    `
    select thread_id, number, markdown, md5(markdown) as sum, length(markdown) as characters from post
    where text is null and (thread_id, number) > (:threadId, :number) order by thread_id, number limit :most`,
  ),
  fill: ({ thread_id, number, sum, markdown }): PlainText & Partial<Row> => ({
    ...{ thread_id, number, sum },
    ...readPlainText(markdown),
  }),
  store: new Statement(
    'discussion/fill-plain-texts',
    { filled: 'jsonb' },
    `
    with read as materialized (
      select * from jsonb_to_recordset(:filled) as r(thread_id uuid, number integer, sum text, text text, links text[], titles text[])),
    lacking as materialized (
      select p.thread_id, p.number from read r join post p on p.thread_id = r.thread_id and p.number = r.number
      where p.text is null and md5(p.markdown) = r.sum order by p.thread_id, p.number for no key update of p skip locked),
    stored as (
      update post p set text = r.text, links = r.links, titles = r.titles, renderer = ${RENDERER_VERSION}
      from lacking l join read r on r.thread_id = l.thread_id and r.number = l.number
      where p.thread_id = l.thread_id and p.number = l.number
      returning 1)
    select count(*)::integer as count from stored`,
  ),
};
