import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Piscina } from 'piscina';
import { fingerprintOf, InvalidInput, limits, RateLimited } from '#kernel';
import { loadConfig } from '#platform';
import { numRuns } from '../../../../test/support/num-runs.js';
import { xssStrings } from '../../../../test/support/xss-corpus.js';
import { type MentionedMember, parseMarkdown, render } from '../html/renderer.js';
import { lineOfTexts, MarkdownRenderer, storable } from './markdown-renderer.js';
import { RenderThread } from './render-thread.js';
import { areQuick, htmlOf, type Rendering, renderText, type TypedText } from './rendering.js';

const config = loadConfig({ DATABASE_URL: 'postgres://nowhere', SESSION_SECRET: 's'.repeat(32) });
const typed = (markdown: string): TypedText => ({ markdown, idPrefix: 'p', path: 'input.text', mentions: true });
/** Takes whatever a busy machine takes. */
const PATIENT = { ...limits.rendering, time: 120_000 };
const LONG = 'Reach without a goal is no strategy, says @ana[^1]. '.repeat(60);
/** The most cells that a table can have: it takes hundreds of milliseconds. */
const HEAVY = `${'|a'.repeat(250)}\n${'|-'.repeat(250)}\n${'|\n'.repeat(400)}`;
const members = new Map<string, MentionedMember>([
  ['ana', { id: '019b0000-0000-7000-8000-00000000000a', handle: 'ana' }],
  ['ben-b', { id: '019b0000-0000-7000-8000-00000000000b', handle: 'ben-b' }],
  ['ana--x', { id: '019b0000-0000-7000-8000-00000000000c', handle: 'ana--x' }],
]);

/** All that the text comes to, as the thread that answers everybody would render it by itself. */
function rendered(markdown: string) {
  const document = parseMarkdown(markdown);
  return render(document, { idPrefix: 'p', members });
}

describe('rendering beside what answers everybody', () => {
  let renderer: MarkdownRenderer;
  let thread: RenderThread;
  beforeAll(() => {
    thread = new RenderThread(PATIENT);
    renderer = new MarkdownRenderer(config, thread);
  });
  afterAll(() => renderer.onApplicationShutdown());
  afterEach(() => jest.restoreAllMocks());

  const words = fc.constantFrom(
    ...[
      '@ana ',
      '@Ben-B, ',
      '@nobody ',
      '@Nobody, ',
      '(@ANA) ',
      '@ana.Thanks ',
      '@Ana--ok/@Ben-B ',
      '@Ana--x, ',
      '@_ana_ ',
      '\\@ana ',
      '@anaé ',
      '`@ana` ',
      '[@ana](https://a.example "T & <i>") ',
      '![@ana](http://i.example)',
    ],
    ...[
      '\n\n',
      '\n',
      '> ',
      '- ',
      '[^1]',
      '\n\n[^1]: @ana & <b>\n\n',
      '**',
      '|a|@ana|\n|-|-|\n|@ana|b|\n',
      '&commat;ana ',
      '  @ana\t@ana  ',
    ],
    ...[
      '<a href="/members/0" class="mention" data-member-id="0">@x</a>',
      '/members/0',
      '図書館 ',
      '😀@ana',
      'a@ana.example',
    ],
  );
  const texts = fc.oneof(
    fc
      .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 })
      .map((parts) => parts.join('')),
    fc.constantFrom(...xssStrings),
  );

  it('gives every text byte for byte what it comes to in one go, whoever is mentioned', async () => {
    const samples = [...fc.sample(texts, { numRuns: numRuns(500, 1_500), seed: 9 }), ...xssStrings];
    const inThread = (await thread.render(samples.map(typed))) as ReturnType<typeof renderText>[];
    for (const [at, markdown] of samples.entries()) {
      const here = renderText(typed(markdown));
      expect(inThread[at]).toEqual(here);
      if (!('pieces' in here)) continue;
      const { html, ...rest } = rendered(markdown);
      expect({ markdown, html: htmlOf(here, members) }).toEqual({ markdown, html });
      expect(here).toMatchObject(rest);
    }
  });

  it('gives long texts the fingerprints that they have anywhere', async () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ...['\ufdfa', '\u0338', '\u05b0\u05c1', '≠', '-5 ', ':-) ', 'C# ', 'ß', '\u200b', '**', '図', '. '],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const long = fc.array(unit, { minLength: 1, maxLength: 40 }).map((units) => units.join('').repeat(100));
    const samples = fc.sample(long, { numRuns: 100, seed: 9 });
    const renderings = (await thread.render(samples.map(typed))) as Rendering[];
    const fingerprints = renderings.map(({ text }) => fingerprintOf(text)?.toString('hex') ?? null);
    expect(renderings.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints);
    expect(new Set(fingerprints).size).toBeGreaterThan(50);
  });

  it('parses no long text where everybody is answered, and short ones nowhere else', async () => {
    const parse = jest.spyOn(MarkdownIt.prototype, 'parse');
    const inThread = jest.spyOn(thread, 'render');
    const [long] = await renderer.render('ana', [typed(LONG)]);
    expect(parse).not.toHaveBeenCalled();
    expect(long).toEqual(renderText(typed(LONG)));
    parse.mockClear();
    await renderer.render('ana', [typed('Short.')]);
    expect([parse.mock.calls.length, inThread.mock.calls.length]).toEqual([1, 1]);
  });

  it.each([
    ['a text of 2,000 characters', 'a'.repeat(2_000)],
    ['a small text with a large table', HEAVY.slice(0, 1_999)],
    ['such a table in a quote in a list', `- > ${HEAVY.slice(0, 1_200).replaceAll('\n', '\n  > ')}`],
    ['such a table with other line breaks', HEAVY.slice(0, 1_500).replaceAll('\n', '\r')],
  ])('takes %s for one that takes long', (_, markdown) => {
    expect(areQuick([typed(markdown)])).toBe(false);
  });

  it('takes usual texts with usual tables for quick ones, unless they are many', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
    expect(areQuick([typed(`${'Words. '.repeat(200)}\n\n${table}`)])).toBe(true);
    expect(areQuick(Array.from({ length: 6 }, () => typed('Words. '.repeat(50))))).toBe(false);
  });

  it('tells what is wrong where the text came from, wherever it was found', async () => {
    const many = typed(`${'[^1]'.repeat(limits.references + 1)}\n\n[^1]: x`);
    await expect(renderer.render('ana', [typed('a'), many])).rejects.toMatchObject({
      fields: [{ path: 'input.text', message: expect.stringMatching(/2,000 references/) }],
    });
    expect(() => storable('x'.repeat(limits.htmlCharacters + 1), typed(''))).toThrow(InvalidInput);
  });

  it('has its thread ready before anybody asks, and keeps it, once it is opened; else while there is something to render', async () => {
    const threads = async (opened: boolean) => {
      const own = new RenderThread({ ...PATIENT, idle: 50 });
      const all = new MarkdownRenderer(config, own);
      if (opened) await all.open();
      else await all.render('ana', [typed(LONG)]);
      const { pool } = own as unknown as { pool: Piscina };
      const [{ threadId } = {}] = pool.threads;
      if (opened) await sleep(500);
      else while (pool.threads.length > 0) await sleep(10);
      const found = pool.threads.map((thread) => (thread.threadId === threadId ? 'the same' : 'another'));
      await all.onApplicationShutdown();
      return found;
    };
    expect(await threads(true)).toEqual(['the same']);
    expect(await threads(false)).toEqual([]);
  });

  describe('when a text is more than the thread takes', () => {
    it('gives up one that takes too long, says what to simplify, and renders the next', async () => {
      const own = new MarkdownRenderer(config, new RenderThread({ ...PATIENT, time: 1 }));
      const [late, next] = await Promise.allSettled([
        own.render('ana', [typed(HEAVY)]),
        own.render('ben', [{ ...typed(LONG.slice(0, 2_000)), mentions: false }]),
      ]);
      expect(late).toMatchObject({
        reason: { code: 'BAD_USER_INPUT', message: expect.stringMatching(/smaller tables/) },
      });
      // It may be too late as well, on a busy machine; it was begun, and the thread is a new one.
      expect(next.status === 'fulfilled' || (next.reason as InvalidInput).code === 'BAD_USER_INPUT').toBe(true);
      await own.onApplicationShutdown();
    });

    it('gives up one that takes too much memory, and that one alone', async () => {
      const own = new MarkdownRenderer(config, new RenderThread({ ...PATIENT, megabytes: 24 }));
      const [large, next] = await Promise.allSettled([
        own.render(
          'ana',
          Array.from({ length: 20 }, () => typed(HEAVY)),
        ),
        own.render('ben', [typed(LONG)]),
      ]);
      expect(large).toMatchObject({ reason: { code: 'BAD_USER_INPUT' } });
      expect(next).toMatchObject({ status: 'fulfilled' });
      await own.onApplicationShutdown();
    });

    it('loses nothing when its thread is killed', async () => {
      const own = new RenderThread(PATIENT);
      const all = new MarkdownRenderer(config, own);
      await all.render('ana', [typed(LONG)]);
      const { pool } = own as unknown as { pool: Piscina };
      const begun = once(pool, 'message');
      const table = HEAVY.slice(0, 2_000);
      const waiting = ['ana', 'ben', 'cleo'].map((member) => all.render(member, [typed(table)]));
      await begun;
      const [killed] = pool.threads;
      await killed?.terminate();
      for (const [rendering] of await Promise.all(waiting)) expect(rendering).toEqual(renderText(typed(table)));
      expect(pool.threads).not.toContain(killed);
      await all.onApplicationShutdown();
    });
  });

  it('has an end to what one member has rendered in a minute, and none for the others', async () => {
    const huge = {
      render: async () => [{ pieces: ['x'.repeat(limits.rendering.perMinute)] }],
      close: async () => undefined,
    };
    const own = new MarkdownRenderer(config, huge as unknown as RenderThread, lineOfTexts());
    await own.render('ana', [typed(LONG)]);
    await expect(own.render('ana', [typed(LONG)])).rejects.toThrow(RateLimited);
    await own.render('ben', [typed(LONG)]);
    await own.render('ana', [typed('Short.')]);
  });
});
