import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Items of the queue are numbered anew whenever they change, so that whoever follows the queue finds those that did. The numbers come from a
 * sequence: a little out of the order of the commits, which whoever follows has to allow for.
 */
export class ModerationItemChanges1795424400055 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`create sequence moderation_item_change`);
    await queries.query(`grant usage, select on sequence moderation_item_change to commonplace_app`);
    await queries.query(`alter table moderation_item add column change bigint not null default 0`);
    await queries.query(`create index moderation_item_changed on moderation_item (change) where change > 0`);
    await queries.query(`
      create function moderation_item_changed() returns trigger language plpgsql as $$ begin
        new.change := nextval('moderation_item_change');
        return new;
      end $$`);
    await queries.query(`
      create trigger change_counted before insert or update on moderation_item for each row
      execute function moderation_item_changed()`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop trigger change_counted on moderation_item`);
    await queries.query(`drop function moderation_item_changed`);
    await queries.query(`alter table moderation_item drop column change`);
    await queries.query(`drop sequence moderation_item_change`);
  }
}
