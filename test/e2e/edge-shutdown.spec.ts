import { setTimeout as sleep } from 'node:timers/promises';
import { startApi } from '../support/api.js';
import { ProbeModule } from '../support/edge-probe.js';

describe('shutting down', () => {
  it('finishes the request under way, takes no new one, and closes the connections to the database', async () => {
    const api = await startApi({ imports: [ProbeModule] });
    const url = `${await api.listen()}/graphql`;
    const ask = (query: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    const underWay = ask('{ slow(milliseconds: 700) }');
    await sleep(200);
    const began = performance.now();
    const closed = api.app.close();
    await sleep(100);
    await expect(ask('{ __typename }').then((response) => response.ok)).rejects.toThrow();
    expect(await (await underWay).json()).toEqual({ data: { slow: 'done' } });
    await closed;
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(api.db.dataSource.isInitialized).toBe(false);
    await api.database.drop();
  });
});
