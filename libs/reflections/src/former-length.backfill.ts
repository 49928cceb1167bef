import { countStoredWords } from '#markdown';
import { type Backfill, type Database, fillColumns, Statement, type UnfilledRow } from '#platform';
import { authorInstructsNow } from './progress/peers.js';

interface FormerText {
  readonly markdown: string;
  /** When another one took its place. */
  readonly until: string;
}

interface Row extends UnfilledRow {
  readonly revision: number;
  readonly beganAt: Date;
  /** When it was changed last since then; null where it was not. */
  readonly editedAt: Date | null;
  /** The texts before that are kept, oldest first: none of what answers no prompt. */
  readonly former: readonly FormerText[];
}

/** Characters of former texts that are read at once, for whoever changed long ones often. */
const MOST_CHARACTERS = 2_000_000;

/** Whether revision `v` of post `p` was what its author had handed in: what waited and was refused, or replaced, never was. */
const wasHandedIn = (v: string, p: string) => `${v}.thread_id = ${p}.thread_id and ${v}.number = 0
  and ${v}.superseded_at > ${p}.began_at and ${v}.revision < ${p}.visible_revision
  and (${v}.shown or ${p}.approved_at is null or ${v}.created_at < ${p}.approved_at)`;

/**
 * What a version before wrote or changed: how long the texts were, as far as that can be known. What an author replaced within minutes was not kept, nor
 * is what was replaced 90 days ago; in doubt, a text counts from the moment at which the last one that is known was replaced.
 */
const formerLengths: Backfill<Row> = {
  count: new Statement(
    'reflections/count-unwritten',
    {},
    'select count(*)::integer as count from reflection where written_at is null',
  ),
  next: new Statement(
    'reflections/unwritten',
    { threadId: 'uuid', number: 'integer', most: 'integer' },
    `
    with lacking as materialized (
      select thread_id from reflection where written_at is null and thread_id > :threadId and :number is not null
      order by thread_id limit :most),
    text as materialized (
      select p.thread_id, p.visible_revision, p.approved_at, p.edited_at, coalesce(t.published_at, t.created_at) as began_at,
        t.prompt_id is not null and t.published_at is not null as asked
      from lacking l join thread t on t.id = l.thread_id join post p on p.thread_id = l.thread_id and p.number = 0),
    measured as (
      select p.*, v.characters, sum(v.characters) over (order by p.thread_id) - v.characters as before
      from text p cross join lateral (
        select coalesce(sum(length(v.markdown)), 0)::integer as characters from post_revision v
        where p.asked and ${wasHandedIn('v', 'p')}) v)
    select p.thread_id, 0 as number, p.characters, p.visible_revision as revision, p.began_at as "beganAt",
      case when p.edited_at > p.began_at then p.edited_at end as "editedAt",
      coalesce((
        select json_agg(json_build_object('markdown', v.markdown, 'until', v.superseded_at) order by v.revision)
        from post_revision v where p.asked and ${wasHandedIn('v', 'p')}), '[]') as former
    from measured p where p.before < ${MOST_CHARACTERS} order by p.thread_id`,
  ),
  fill: ({ thread_id, revision, beganAt, editedAt, former }) => {
    const texts = [...former.map(({ markdown }) => countStoredWords(markdown)), null];
    const lengths = texts.map((words, at) => ({ words, since: former[at - 1]?.until ?? beganAt }));
    return { thread_id, revision, written_at: editedAt ?? beganAt, lengths: editedAt ? lengths : [] };
  },
  store: new Statement(
    'reflections/fill-former-lengths',
    { filled: 'jsonb' },
    `
    with read as materialized (
      select * from jsonb_to_recordset(:filled) as r(thread_id uuid, revision integer, written_at timestamptz, lengths jsonb)),
    lacking as materialized (
      select r.*, f.word_count from read r join reflection f on f.thread_id = r.thread_id
      join post p on p.thread_id = r.thread_id and p.number = 0
      where f.written_at is null and p.visible_revision = r.revision order by f.thread_id for no key update of p, f skip locked),
    former as (
      insert into reflection_length (thread_id, since, word_count)
      select l.thread_id, e.since, coalesce(e.words, l.word_count)
      from lacking l join thread t on t.id = l.thread_id cross join jsonb_to_recordset(l.lengths) as e(since timestamptz, words integer)
      where t.prompt_id is not null and t.published_at is not null and e.since < l.written_at and e.since > coalesce((
        select max(known.since) from reflection_length known where known.thread_id = l.thread_id), '-infinity')
      on conflict (thread_id, since) do nothing),
    stored as (
      update reflection f set written_at = l.written_at, by_instructor = coalesce(f.by_instructor, ${authorInstructsNow('t')})
      from lacking l join thread t on t.id = l.thread_id where f.thread_id = l.thread_id
      returning 1)
    select count(*)::integer as count from stored`,
  ),
};

/**
 * Finds out what versions before did not keep of reflections: before anybody is served, after every migration and restore, and now and then. Until
 * then a text counts as if it had never been changed. Where nothing is left, it costs a look at an index. See docs/decisions/0052.
 * @param report is told in a sentence how far it is
 */
export async function fillFormerLengths(database: Database, report: (sentence: string) => void): Promise<void> {
  await fillColumns(database, [formerLengths], (done, all) => {
    const [some, total] = [done, all].map((number) => number.toLocaleString('en'));
    report(`It is known of ${some} of ${total} reflections of an earlier version how long they were when.`);
  });
}
