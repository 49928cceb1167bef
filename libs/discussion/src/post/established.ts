/**
 * Whether an author has something VISIBLE, as SQL: a reply, or the subject of a thread. Each is the beginning of an index range: as `exists`
 * under `or` they would be hashed, which reads every thread there is.
 * @param author an SQL uuid
 * @param address SQL of an address: a thread's id and a number. What is there does not count
 * @param moment an SQL timestamptz: what was approved later does not count. Without one it is now
 */
export function isEstablished(
  author: string,
  [threadId, number]: readonly [string, string],
  moment: string | null = null,
): string {
  const [reply, subject] =
    moment === null
      ? ['', '']
      : [
          `and o.created_at <= ${moment} and coalesce(o.approved_at, o.created_at) <= ${moment}`,
          `and ot.published_at <= ${moment} and coalesce((
        select text.approved_at from post text where text.thread_id = ot.id and text.number = 0), ot.published_at) <= ${moment}`,
        ];
  return `coalesce((
      select true from post o where o.author_id = ${author} and o.status = 'VISIBLE' ${reply}
      and (o.thread_id, o.number) is distinct from (${threadId}, ${number}) order by o.created_at desc limit 1), (
      select true from thread ot where ot.author_id = ${author} and ot.status = 'VISIBLE' ${subject}
      and (ot.id, 0) is distinct from (${threadId}, ${number}) order by ot.published_at desc limit 1), false)`;
}
