import { TOPICS } from '../../apps/web/src/help/help.page.js';
import { translator } from '../../apps/web/src/language/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('help', () => {
  it.each(['en', 'es'] as const)(
    'explains each topic on a page of its own, every section of it, in %s',
    async (language) => {
      const reader = new PageReader(api, { 'accept-language': language });
      const t = translator(language);
      const list = await reader.open('/help');
      expect(list.$('main .list a').length).toBe(Object.keys(TOPICS).length);
      for (const [topic, sections] of Object.entries(TOPICS)) {
        const page = await reader.open(`/help/${topic}`);
        expect([topic, page.status, page.$('main section.part').length]).toEqual([topic, 200, sections]);
        for (let number = 1; number <= sections; number++)
          expect(page.text).toContain(t(`help.${topic}${number}Text` as never));
        // What the catalogue has beyond would be read by nobody.
        expect(() => t(`help.${topic}${sections + 1}` as never)).toThrow();
        expect(page.$('link[rel=canonical]').attr('href')).toMatch(new RegExp(`/help/${topic}$`));
      }
    },
  );

  it('is linked from every page, and has no other topics', async () => {
    const reader = new PageReader(api);
    expect((await reader.open('/case-studies')).$('footer a[href="/help"]').length).toBe(1);
    for (const odd of ['nothing', 'constructor', '__proto__'])
      expect((await reader.open(`/help/${odd}`)).status).toBe(404);
  });
});
