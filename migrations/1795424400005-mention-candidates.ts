import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What finds members while somebody types: the beginning of a handle, or of any word of a name. */
export class MentionCandidates1795424400005 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create index member_handle_order on member (handle collate "C")`);

    // The words of a name without accents: combining marks are what is left of them after decomposition. Its cost and its
    // own search path (which keeps it from being inlined) tell the planner that an index beats reading names one by one.
    await queries.query(`
      create function name_words(name text) returns tsvector
      language sql immutable strict parallel safe cost 1000 set search_path = pg_catalog
      return to_tsvector('simple'::regconfig, regexp_replace(normalize(name, NFD), '[\\u0300-\\u036f]', '', 'g'))`);
    await queries.query(`create index member_name_words on member using gin (name_words(display_name))`);
    await queries.query(`create index member_standing on member (id) where is_admin or is_curator`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop index member_standing, member_name_words, member_handle_order`);
    await queries.query(`drop function name_words(text)`);
  }
}
