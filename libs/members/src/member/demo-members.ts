import { type Config, type Database, StartupError, Statement } from '#platform';

const ANY_DEMO_MEMBER = new Statement(
  'members/any-demo-member',
  {},
  'select exists (select from member where is_demo) as found',
);

/**
 * Stops a production start on a database that holds demo members: everybody knows their passwords, one is an admin.
 *
 * @throws StartupError
 */
export async function refuseDemoMembers(database: Database, config: Config): Promise<void> {
  if (config.environment !== 'production') return;
  const answer = await database.row<{ found: boolean }>(ANY_DEMO_MEMBER);
  if (answer?.found) {
    throw new StartupError(
      'DATABASE_URL names a database that was filled with the demo community, whose passwords are known to everybody. Use a new database in production.',
    );
  }
}
