/**
 * Whether an author has something VISIBLE, as SQL: a reply, or the subject of a thread.
 * @param author an SQL uuid
 * @param beside a condition on the author's post `o`, such as that it is not the one in hand
 */
export function isEstablished(author: string, beside = 'true'): string {
  return `exists (select from post o where o.author_id = ${author} and ${beside} and (
    o.status = 'VISIBLE' or (o.number = 0 and exists (
      select from thread ot where ot.id = o.thread_id and ot.status = 'VISIBLE'))))`;
}
