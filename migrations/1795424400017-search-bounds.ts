import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of ASCII the parser makes long words of, or looks far ahead for, as a class of a regular expression. */
const MARKS = '][!-/:-@\\\\^_`{|}~';
const SPACES = ' \\t\\n\\v\\f\\r';

/** An address, a path or a version has fewer; after so many without a space between, one begins anew. */
const MOST = 16;

/**
 * Bounds the work of PostgreSQL's parser, which every write of a text goes through: it tries at each word how far an address or a
 * tag goes that might begin there, so that a_a_a_… takes it a time that grows with the square of the text's length.
 */
export class SearchBounds1795424400017 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    // \x01 and \x02 are no part of any word, and no text that is read has them: what a snippet is cut from is the same without them.
    await queries.query(`
      create function search_bounded(text text) returns text language sql immutable strict parallel safe
      return regexp_replace(translate(text, '<', E'\\x02'), '(?:[^${MARKS}${SPACES}]*[${MARKS}]){${MOST}}', E'\\\\&\\x01', 'g')`);
    await queries.query(`
      create function search_unbounded(text text) returns text language sql immutable strict parallel safe
      return translate(text, E'\\x02\\x01', '<')`);
    await defineWords(queries, (text) => `search_bounded(${text})`);
    await reindex(queries);
  }

  async down(queries: QueryRunner): Promise<void> {
    await defineWords(queries, (text) => text);
    await queries.query(`drop function search_bounded, search_unbounded`);
    await reindex(queries);
  }
}

async function defineWords(queries: QueryRunner, bounded: (text: string) => string): Promise<void> {
  const words = `translate(
    case when octet_length(text) = length(text) then text
      else regexp_replace(normalize(text, NFD), '[\\u0300-\\u036f]', '', 'g') end,
    '/#', '  ')`;
  await queries.query(`
    create or replace function search_words(text text) returns text language sql immutable strict parallel safe
    return ${bounded(words)}`);
}

/** What holds the same words as before is not written. */
async function reindex(queries: QueryRunner): Promise<void> {
  await queries.query(`select search_keep_subjects(array(select id from thread))`);
  await queries.query(`select search_keep_replies(id) from thread where next_number > 1`);
}
