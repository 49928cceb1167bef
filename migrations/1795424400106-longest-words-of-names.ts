import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words of names have 500 characters at most, since a lexeme has 2,046 bytes: what was longer once it was folded, a search for 120 signs that are
 * read as six each, failed. The index stays as it is: whole words that it has begin with what is looked for.
 */
export class LongestWordsOfNames1795424400106 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await foldInWords(queries, 'left(word, 500)');
  }

  async down(queries: QueryRunner): Promise<void> {
    await foldInWords(queries, 'word');
  }
}

async function foldInWords(queries: QueryRunner, word: string): Promise<void> {
  await queries.query(`
      create or replace function name_words(name text) returns tsvector
      language plpgsql immutable strict parallel safe cost 1000 set search_path = public, pg_temp as $$
      declare
        word text;
        at integer := 0;
        found text := '';
      begin
        foreach word in array string_to_array(btrim(search_fold(name)), ' ') loop
          at := at + 1;
          found := found || '''' || ${word} || ''':' || at || ' ';
        end loop;
        return found::tsvector;
      end $$`);
  await queries.query(`
      create or replace function name_query(typed text) returns tsquery language plpgsql immutable strict parallel safe set search_path = public, pg_temp as $$
      begin
        return (
          select string_agg(quote_literal(${word}) || ':*', ' & ')::tsquery
          from unnest(string_to_array(btrim(search_fold(typed)), ' ')) word);
      end $$`);
}
