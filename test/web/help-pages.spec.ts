import { limits } from '#kernel';
import { TOPICS } from '../../apps/web/src/help/help.page.js';
import { HELP_VALUES } from '../../apps/web/src/help/help-values.js';
import { help as en } from '../../apps/web/src/language/en/help.js';
import { help as es } from '../../apps/web/src/language/es/help.js';
import { translator } from '../../apps/web/src/language/index.js';
import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

/** Figures, and words for those that limits are. */
const NUMBERS =
  /\d|\b(?:five|ten|fifteen|fourteen|thirty|hundred|a year|cinco|diez|quince|catorce|treinta|cien|un año)\b/i;

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
          expect(page.text).toContain(t(`help.${topic}${number}Text` as never, HELP_VALUES));
        // What the catalogue has beyond would be read by nobody.
        expect(() => t(`help.${topic}${sections + 1}` as never)).toThrow();
        expect(page.$('link[rel=canonical]').attr('href')).toMatch(new RegExp(`/help/${topic}$`));
      }
    },
  );

  it.each([
    ['writing4', 'slipMinutes', limits.slipWindow / 60_000],
    ['moderation2', 'claimMinutes', limits.moderation.claim / 60_000],
    ['moderation5', 'bulk', limits.moderation.bulk],
    ['moderation6', 'suspensionDays', limits.moderation.suspensionDays],
    ['moderation8', 'appealDays', limits.moderation.appealDays],
  ] as const)(
    'says in %s what the limit is, whatever that becomes, in both languages',
    async (section, name, limit) => {
      expect(HELP_VALUES[name]).toBe(limit);
      const message = `help.${section}Text` as never;
      for (const language of ['en', 'es'] as const) {
        expect(translator(language)(message, { ...HELP_VALUES, [name]: 987 })).toContain('987');
        const { text } = await new PageReader(api, { 'accept-language': language }).open(
          `/help/${section.slice(0, -1)}`,
        );
        expect(text).toContain(translator(language)(message, HELP_VALUES));
      }
    },
  );

  it.each(['en', 'es'] as const)('writes no number into its texts that is a limit, in %s', (language) => {
    const written = Object.entries({ en, es }[language])
      // The five scores are what a rubric is, and the rest is worked out by the database, whose functions stay.
      .filter(([name]) => !name.startsWith('rating'))
      .filter(([, message]) =>
        NUMBERS.test(message.replace(/\{\w+, (?:plural|number)[^}]*(?:\{[^}]*\}[^{}]*)*\}/g, '')),
      );
    expect(written).toEqual([]);
  });

  it('is linked from every page, and has no other topics', async () => {
    const reader = new PageReader(api);
    expect((await reader.open('/case-studies')).$('footer a[href="/help"]').length).toBe(1);
    for (const odd of ['nothing', 'constructor', '__proto__'])
      expect((await reader.open(`/help/${odd}`)).status).toBe(404);
  });
});
