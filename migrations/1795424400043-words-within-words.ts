import type { MigrationInterface, QueryRunner } from 'typeorm';
import { UNSPACED } from './frozen/search/characters.js';

/** As 1795424400040-search-words has them. */
const MOST_PARTS = 8;
const MOST_LETTERS = 40;
const MOST_PLACES = 255;
const LAST_PLACE = 16_383;

/** The functions that are replaced stay beside, for a way back. */
const REPLACED = ['search_text_vector(text)', 'search_matching(text, text[])'];
const OF_BEFORE = '_of_before';

/**
 * Parts of a word that stand together are found as one as well: `github` in GitHub-Repo, `iphone` in iPhone15Pro, `ebook` in e-book-reader. Entries
 * are made anew by the step of the upgrade that makes those of before.
 */
export class WordsWithinWords1795424400043 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    for (const name of REPLACED) await queries.query(`alter function ${name} rename to ${bare(name)}${OF_BEFORE}`);
    await defineVector(queries);
    await defineMatching(queries);
    await outdate(queries);
  }

  async down(queries: QueryRunner): Promise<void> {
    for (const name of REPLACED) {
      await queries.query(`drop function ${name}`);
      await queries.query(`alter function ${name.replace('(', `${OF_BEFORE}(`)} rename to ${bare(name)}`);
    }
    await outdate(queries);
  }
}

function bare(name: string): string {
  return name.slice(0, name.indexOf('('));
}

/** Every entry waits for the step of the upgrade, without one of them being written. */
async function outdate(queries: QueryRunner): Promise<void> {
  await queries.query(`alter table search_entry drop column reading`);
  await queries.query(`alter table search_entry add column reading smallint not null default 1`);
  await queries.query(`alter table search_entry alter column reading set default 2`);
  await queries.query(`comment on column search_entry.reading is 'Derived'`);
  await queries.query(`create index search_entry_to_read on search_entry (thread_id, number) where reading < 2`);
}

/** As before, with the parts of a word that stand together: they stand where the first and the last of them do. */
async function defineVector(queries: QueryRunner): Promise<void> {
  await queries.query(String.raw`
    create function search_text_vector(text text, out vector tsvector, out forms text[]) language plpgsql immutable parallel safe as $$
    declare
      joined text := search_join(search_split(text));
      spread text := search_spread(joined);
      unspaced boolean := octet_length(joined) > length(joined) and joined ~ '[${UNSPACED}]';
    begin
      vector := to_tsvector('words', spread);
      if position(E'\x01' in joined) > 0 then
        vector := (vector::text || ' ' || coalesce((
          select string_agg(quote_literal(lexeme) || ':' || array_to_string(places[1:${MOST_PLACES}], ','), ' ') from (
            select lexeme, array_agg(place order by place) as places
            from (
              select word, parts, string_to_array(word, ' ') as own, at - parts + sum(parts - 1) over (order by at) as before
              from (select word, at, 1 + length(word) - length(replace(word, ' ', '')) as parts
                from string_to_table(spread, E'\n') with ordinality w(word, at) where position(' ' in word) > 0) counted) placed
            cross join lateral (
              select search_lexeme(replace(word, ' ', '')) as lexeme, unnest(array[before + 1, before + parts]) as place
              where parts <= ${MOST_PARTS} and length(word) <= ${MOST_LETTERS + MOST_PARTS} and (not unspaced or word !~ '[${UNSPACED}]')
              union all
              select search_lexeme(run), unnest(array[before + first, before + last])
              from generate_series(1, parts - 1) first cross join generate_series(first + 1, parts) last
              cross join lateral (select array_to_string(own[first:last], '') as run offset 0) r
              where parts between 3 and ${MOST_PARTS} and last - first < parts - 1 and length(run) <= ${MOST_LETTERS} and run !~ '[0-9]'
                and (not unspaced or word !~ '[${UNSPACED}]')
              union all
              select part, before + nth from unnest(own) with ordinality p(part, nth) where word ~ '[0-9]' and search_lexeme(part) is null) l
            where lexeme <> '' and place <= ${LAST_PLACE}
            group by lexeme) gathered), ''))::tsvector;
      end if;
      if unspaced then
        vector := vector || to_tsvector('simple', (
          select string_agg(distinct sign, ' ') from string_to_table(regexp_replace(spread, '[^${UNSPACED}]+', '', 'g'), null) sign));
      end if;
      forms := array(
        select word from (select distinct word from string_to_table(translate(spread, E'\n', ' '), ' ') word) w
        where length(word) between 3 and ${MOST_LETTERS} and word !~ '[0-9]' and (not unspaced or word !~ '[${UNSPACED}]'));
    end $$`);
}

async function defineMatching(queries: QueryRunner): Promise<void> {
  await queries.query(String.raw`
    create function search_matching(split text, lexemes text[]) returns text[] language sql immutable strict parallel safe
    begin atomic
      select array(
        select form from (
          select form from string_to_table(split, E'\x02') form
          union
          select run from string_to_table(search_join(split), E'\n') word
          cross join lateral (select string_to_array(word, E'\x01') as own offset 0) parts
          cross join lateral generate_series(1, least(cardinality(own), ${MOST_PARTS}) - 1) first
          cross join lateral generate_series(first + 1, least(cardinality(own), ${MOST_PARTS})) last
          cross join lateral (select array_to_string(own[first:last], '') as run offset 0) r
          where position(E'\x01' in word) > 0 and length(word) <= ${MOST_LETTERS + MOST_PARTS}) read
        where form <> '' and search_lexeme(form) = any(lexemes)
        union
        select lexeme from unnest(lexemes) lexeme
        where lexeme ~ '^[${UNSPACED}]{2}$' and position(lexeme in translate(split, E'\x02', '')) > 0);
    end`);
}
