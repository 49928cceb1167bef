import { emailKey } from '#kernel';
import { type Backfill, type Database, fillColumns, Statement, type UnfilledRow } from '#platform';

/** A member takes the place of a thread: rows are filled in the order of an id and a number. */
interface Row extends UnfilledRow {
  readonly email: string;
}

/**
 * Members of before addresses had keys. Of those whose addresses come to the same, who joined first owns the key; the others are alike. Ids
 * are in the order of time.
 */
const emailKeys: Backfill<Row> = {
  count: new Statement(
    'members/count-members-without-email-key',
    {},
    'select count(*)::integer as count from member where email_key is null',
  ),
  next: new Statement(
    'members/members-without-email-key',
    { threadId: 'uuid', number: 'integer', most: 'integer' },
    `
    select id as thread_id, 0 as number, email, length(email) as characters from member
    where email_key is null and (id, 0) > (:threadId, :number) order by id limit :most`,
  ),
  fill: ({ thread_id, email }) => ({ id: thread_id, email, key: emailKey(email) }),
  store: new Statement(
    'members/fill-email-keys',
    { filled: 'jsonb' },
    `
    with read as materialized (select * from jsonb_to_recordset(:filled) as r(id uuid, email text, key text)),
    lacking as materialized (
      select m.id, m.joined_at, r.key from read r join member m on m.id = r.id
      where m.email_key is null and m.email = r.email order by m.id for no key update of m skip locked),
    keyed as (
      select id, key, row_number() over (partition by key order by joined_at, id) > 1
        or exists (select from member o where o.email_key = l.key and not o.email_alike) as alike
      from lacking l),
    stored as (
      update member m set email_key = k.key, email_alike = k.alike from keyed k where m.id = k.id returning 1)
    select count(*)::integer as count from stored`,
  ),
};

/**
 * Keys the e-mail addresses of members whom versions before signed up: before anybody is served, after every migration and restore, and now
 * and then. Where nothing is left to do, it costs a look at an index. See docs/decisions/0047.
 * @param report is told in a sentence how far it is
 */
export async function fillEmailKeys(database: Database, report: (sentence: string) => void): Promise<void> {
  await fillColumns(database, [emailKeys], (done, all) => {
    const [some, total] = [done, all].map((number) => number.toLocaleString('en'));
    report(`E-mail addresses can be looked up of ${some} of ${total} members whom an earlier version signed up.`);
  });
}
