import pg from 'pg';
import { StartupError } from '../process/startup-error.js';

/**
 * Connects as the owner of the database.
 * @throws StartupError where the server does not answer or does not let it in
 */
export async function connectAsOwner(ownerUrl: string, config: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({ ...config, connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { hostname, port, pathname } = new URL(ownerUrl);
    throw new StartupError(
      `PostgreSQL at ${hostname}:${port || 5432} does not let the owner into ${pathname.slice(1)}: ${(error as Error).message || String(error)}. Check DATABASE_URL and DATABASE_OWNER_URL, and that the server runs.`,
    );
  }
}
