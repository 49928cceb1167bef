/**
 * Whether an author has something VISIBLE, as SQL: a reply, or the subject of a thread. Each is the beginning of an index range: as `exists`
 * under `or` they would be hashed, which reads every thread there is.
 * @param author an SQL uuid
 * @param address SQL of an address: a thread's id and a number. What is there does not count
 */
export function isEstablished(author: string, [threadId, number]: readonly [string, string]): string {
  return `coalesce((
      select true from post o where o.author_id = ${author} and o.status = 'VISIBLE'
      and (o.thread_id, o.number) is distinct from (${threadId}, ${number}) order by o.created_at desc limit 1), (
      select true from thread ot where ot.author_id = ${author} and ot.status = 'VISIBLE'
      and (ot.id, 0) is distinct from (${threadId}, ${number}) order by ot.published_at desc limit 1), false)`;
}
