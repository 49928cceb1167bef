import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What tells that a column holds nothing that could not be worked out anew: to take it back deletes nothing. */
const DERIVED = 'Derived';

/**
 * E-mail addresses are unique by what they are compared by, which code makes: `lower` in SQL and small letters in code are not the same. A step of
 * the upgrade gives members of before their key, since a migration knows no code. Of two whose addresses come to the same, the later one's is
 * `email_alike`: both keep what they sign in with, and admins see who they are.
 */
export class EmailKeys1795424400032 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(
      `alter table member add column email_key text, add column email_alike boolean not null default false`,
    );
    for (const column of ['email_key', 'email_alike']) {
      await queries.query(`comment on column member.${column} is '${DERIVED}'`);
    }
    await queries.query(`create unique index member_email_key on member (email_key) where not email_alike`);
    await queries.query(`create index member_email_alike on member (email_key) where email_alike`);
    await queries.query(`create index member_without_email_key on member (id) where email_key is null`);
    await queries.query(`drop index member_email`);

    // Whoever changes an address without its key, as an admin may by hand: it is given its key anew.
    await queries.query(`
      create function member_email_outdated() returns trigger language plpgsql as $$ begin
        new.email_key := null; new.email_alike := false;
        return new;
      end $$`);
    await queries.query(`
      create trigger email_outdated before update of email on member for each row
      when (new.email <> old.email and new.email_key is not distinct from old.email_key)
      execute function member_email_outdated()`);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`drop trigger email_outdated on member`);
    await queries.query(`drop function member_email_outdated`);
    await queries.query(`alter table member drop column email_key, drop column email_alike`);
    await queries.query(`create unique index member_email on member (lower(email))`);
  }
}
