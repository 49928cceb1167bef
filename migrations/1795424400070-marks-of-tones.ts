import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROPPED } from './frozen/search/characters.js';
import { MARKS } from './frozen/search/marks.js';

const BEFORE = `[${DROPPED}]+`;
const NOW = `[${DROPPED}${MARKS}]+`;

/**
 * Words are found with and without marks of tones and stacked letters. Entries need not be made anew for it: whoever runs this has just
 * outdated all of them (1795424400043), or has a function that drops these marks already.
 */
export class MarksOfTones1795424400070 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await replaceInFold(queries, BEFORE, NOW);
  }

  async down(queries: QueryRunner): Promise<void> {
    await replaceInFold(queries, NOW, BEFORE);
  }
}

async function replaceInFold(queries: QueryRunner, before: string, now: string): Promise<void> {
  const [{ definition }] = await queries.query(
    `select pg_get_functiondef('search_fold(text)'::regprocedure) as definition`,
  );
  if (definition.includes(before)) await queries.query(definition.replace(before, () => now));
}
