import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 1795424400030-plain-texts has run in two forms: in the earlier one, a post that a copy of a version before wrote took the plain text of its
 * strategy along, in the later one the strategy itself tells. Whichever a database has, it has the later one after this.
 */
export class OutdatedStrategies1795424400041 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      create or replace function post_text_outdated() returns trigger language plpgsql as $$ begin
        new.text := null; new.links := null; new.titles := null;
        return new;
      end $$`);
    await queries.query(`
      create or replace function strategy_text_outdated() returns trigger language plpgsql as $$ begin
        new.strategy_text := null;
        return new;
      end $$`);
    await queries.query(`
      create or replace trigger text_outdated before update of goal, target_audience, approach, outcome, lessons, skills_gained on case_study
      for each row when (new.strategy_text is not distinct from old.strategy_text
        and (new.goal, new.target_audience, new.approach, new.outcome, new.lessons, new.skills_gained)
          is distinct from (old.goal, old.target_audience, old.approach, old.outcome, old.lessons, old.skills_gained))
      execute function strategy_text_outdated()`);
  }

  /** What it leaves is what 1795424400030-plain-texts takes back. */
  async down(): Promise<void> {}
}
