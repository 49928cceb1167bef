import { limits } from '#kernel';
import { buildWorld, type World } from '../factories/world.js';
import { startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';

describe('the pages of a thread as deep as threads may be', () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}],
      subjects: [{ author: 0, audience: 'PUBLIC' }],
    });
    const depth = limits.threadDepth;
    await world.addReplies(Array.from({ length: depth }, (_, at) => ({ subject: 0, parent: at, author: 0 })));
    await world.addReplies(Array.from({ length: 60 }, () => ({ subject: 0, parent: depth - 1, author: 0 })));
  });
  afterAll(() => api.close());

  it('lead on to one another to the end, as pages and as pieces for a script', async () => {
    const reader = readerOf(new WorldClient(api, world), 0);
    const seen = new Set<string>();
    let page = await reader.open(`/reflections/${world.id(0)}`);
    for (;;) {
      expect(page.status).toBe(200);
      for (const { attribs } of page.$('.discussion li[id^="r"]').toArray()) seen.add(attribs.id as string);
      const next = page.$('.pager a[rel=next]').attr('href');
      if (!next) break;
      const piece = await reader.send('GET', `/threads/${world.threads[0]}/further${next.slice(next.indexOf('?'))}`);
      expect(piece.statusCode).toBe(200);
      page = await reader.open(next);
    }
    expect(seen.size).toBe(limits.threadDepth + 60);
  });

  it('are what a visitor comes back to after signing in', async () => {
    const reader = readerOf(new WorldClient(api, world), null);
    let page = await reader.open(`/reflections/${world.id(0)}`);
    page = await reader.open(page.$('.pager a[rel=next]').attr('href') as string);
    const { address } = page;
    page = await reader.open(page.$('.discussion a[href^="/sign-in"]').attr('href') as string);
    expect(page.status).toBe(200);
    expect(page.$('main form input[name=to]').attr('value')).toBe(address);
  });
});
