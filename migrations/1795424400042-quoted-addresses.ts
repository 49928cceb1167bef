import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `"ada"@example.org` comes to the same as `ada@example.org` from now on. The few addresses that begin with a quotation mark lose their keys, in either
 * direction; the step of the upgrade gives them anew, as the version that runs then makes them. One that is another member's too is alike, and
 * keeps working.
 */
export class QuotedAddresses1795424400042 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await forget(queries);
  }

  async down(queries: QueryRunner): Promise<void> {
    await forget(queries);
  }
}

async function forget(queries: QueryRunner): Promise<void> {
  await queries.query(`update member set email_key = null, email_alike = false where email like '"%'`);
}
