import type { TestApi } from '../../support/api.js';

/**
 * Opens all connections of the pool. Races are run on a pool that is warm: opening a connection takes longer than most
 * transactions, so that on a cold one they would come one after another.
 */
export async function openConnections(api: TestApi): Promise<void> {
  await Promise.all(Array.from({ length: 10 }, () => api.db.manager.query('select pg_sleep(0.1)')));
}
