import type { QueryRunner } from 'typeorm';

/*
 * Takes a view's rows into the index, and their words, as 1795424400011-search says. A row that is there keeps its place, and is locked by a
 * statement before the one that reads what it is to hold.
 */
interface Indexing {
  /** What an entry `s` is made of, as the row `i` with its `vector`. */
  readonly made: string;
  /** What is written beside the vector, and what it is. */
  readonly columns: string;
  readonly values: string;
  readonly changes: string;
  /** The words of `made`, as `w(word)`, and which of them say something by themselves. */
  readonly words: string;
  readonly which: string;
}

const NOW: Indexing = {
  made: 'search_indexed(s.title, s.beside, s.body, s.marks, place.seq)',
  columns: ', reading',
  values: ', 2',
  changes: ', reading = 2',
  words: `(select unnest(made.forms) from made union select word from made cross join unnest(tsvector_to_array(made.vector)) word)`,
  which: ' and search_lexeme(w.word) is not null',
};

const BEFORE: Indexing = {
  made: '(select search_vector(s.title, s.beside, s.body, s.marks, place.seq) as vector, null::text[] as forms)',
  columns: '',
  values: '',
  changes: '',
  words: `(select word from made cross join unnest(tsvector_to_array(made.vector)) word)`,
  which: '',
};

const worthKeeping = ({ words, which }: Indexing) => `
  insert into search_word select distinct w.word from ${words} w(word)
  where length(w.word) between 3 and 40 and w.word !~ '[#0-9]'
  and not exists (select from search_word known where known.word = w.word)${which}
  order by w.word on conflict do nothing`;

const lock = (where: string) => `perform from search_entry where ${where} order by thread_id, number, part for update;`;

const keep = (view: string, where: string, indexing: Indexing) => `
  with made as materialized (
    select s.thread_id, s.number, s.part, place.seq, s.at, s.text, i.vector, i.forms
    from (select * from ${view} where ${where} order by at, thread_id, number, part) s
    cross join lateral (select coalesce((
      select known.seq from search_entry known
      where known.thread_id = s.thread_id and known.number = s.number and known.part = s.part), nextval('search_seq')) as seq offset 0) place
    cross join lateral ${indexing.made} i),
  kept as (
    insert into search_entry as entry (thread_id, number, part, seq, at, text, vector${indexing.columns})
    select made.thread_id, made.number, made.part, made.seq, made.at, made.text, made.vector${indexing.values} from made
    on conflict (thread_id, number, part) do update set at = excluded.at, text = excluded.text, vector = excluded.vector${indexing.changes}
    where (entry.at, entry.text, entry.vector) is distinct from (excluded.at, excluded.text, excluded.vector))
  ${worthKeeping(indexing)};`;

export async function defineIndexing(queries: QueryRunner): Promise<void> {
  await queries.query(`
    create or replace function search_vector(title text, beside text, text text, marks text[], seq bigint)
    returns tsvector language sql immutable parallel safe
    return (search_indexed(title, beside, text, marks, seq)).vector`);
  await defineKeeping(queries, NOW);
  // Entries that were made by how versions before cut words, made anew; those that somebody has locked are passed over.
  await queries.query(`
    create function search_refill(keys jsonb) returns integer language plpgsql as $$
    declare
      ids uuid[];
      subjects uuid[];
      numbers integer[];
      filled integer;
    begin
      select array_agg(thread_id), array_agg(number), array_agg(thread_id) filter (where number = 0) into ids, numbers, subjects from (
        select e.thread_id, e.number from search_entry e
        where (e.thread_id, e.number) in (select k.thread_id, k.number from jsonb_to_recordset(keys) as k(thread_id uuid, number integer))
          and e.reading < 2
        order by e.thread_id, e.number, e.part for update skip locked) e;
      with made as materialized (
        select s.thread_id, s.number, s.part, s.at, s.text, i.vector, i.forms
        from (
          select * from search_subject where thread_id = any(subjects)
          union all
          select * from search_reply where (thread_id, number) in (select * from unnest(ids, numbers))) s
        join search_entry place on place.thread_id = s.thread_id and place.number = s.number and place.part = s.part
        cross join lateral search_indexed(s.title, s.beside, s.body, s.marks, place.seq) i),
      refilled as (
        update search_entry e set at = coalesce(m.at, e.at), text = case when m.at is null then e.text else m.text end,
          vector = coalesce(m.vector, e.vector), reading = 2
        from (select distinct * from unnest(ids, numbers) k(thread_id, number)) k
        join search_entry old on old.thread_id = k.thread_id and old.number = k.number
        left join made m on m.thread_id = k.thread_id and m.number = k.number and m.part = old.part
        where e.thread_id = old.thread_id and e.number = old.number and e.part = old.part and e.reading < 2
        returning 1),
      learnt as (${worthKeeping(NOW)})
      select count(*)::integer into filled from refilled;
      return filled;
    end $$`);
}

export async function defineIndexingOfBefore(queries: QueryRunner): Promise<void> {
  await queries.query(`
    create or replace function search_vector(title text, beside text, text text, marks text[], seq bigint)
    returns tsvector language sql immutable parallel safe
    return setweight(to_tsvector('search', search_words(left(title, 1000))), 'A')
      || setweight(to_tsvector('search', search_words(left(beside, 20000))), 'B')
      || to_tsvector('search', search_words(left(text, 100000)))
      || array_to_tsvector(array_remove(marks, null) || array['#s' || seq / 2048, '#u' || seq / 32768, '#v' || seq / 524288])`);
  await defineKeeping(queries, BEFORE);
}

/** As 1795424400011-search has them, but for how entries are made. */
async function defineKeeping(queries: QueryRunner, indexing: Indexing): Promise<void> {
  await queries.query(`
    create or replace function search_keep_subjects(ids uuid[]) returns void language plpgsql as $$ begin
      ${lock('thread_id = any(ids) and number = 0')}
      ${keep('search_subject', 'thread_id = any(ids)', indexing)}
    end $$`);
  await queries.query(`
    create or replace function search_keep_replies(id uuid) returns void language plpgsql as $$ begin
      ${lock('thread_id = id and number > 0')}
      ${keep('search_reply', 'thread_id = id', indexing)}
    end $$`);
  await queries.query(`
    create or replace function search_follow_post() returns trigger language plpgsql as $$ begin
      if new.number = 0 then
        perform search_keep_subjects(array[new.thread_id]);
      elsif new.status = 'REMOVED' then
        delete from search_entry where thread_id = new.thread_id and number = new.number;
      else
        if tg_op = 'UPDATE' then ${lock('thread_id = new.thread_id and number = new.number')} end if;
        ${keep('search_reply', 'thread_id = new.thread_id and number = new.number', indexing)}
      end if;
      return null;
    end $$`);
}
