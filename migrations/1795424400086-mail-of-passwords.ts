import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever's password was set is mailed that. */
export class MailOfPasswords1795424400086 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await replaceKinds(queries, `'CONFIRM', 'RESET', 'CHANGE', 'CHANGED', 'PASSWORD'`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`delete from account_mail where kind = 'PASSWORD'`);
    await replaceKinds(queries, `'CONFIRM', 'RESET', 'CHANGE', 'CHANGED'`);
  }
}

async function replaceKinds(queries: QueryRunner, kinds: string): Promise<void> {
  await queries.query(`alter table account_mail drop constraint account_mail_kind_check`);
  await queries.query(`alter table account_mail add constraint account_mail_kind_check check (kind in (${kinds}))`);
}
