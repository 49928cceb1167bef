import { ANA, BEN, SearchClient } from '../../support/search-client.js';

const [SHORT, LONG] = [12_000, 48_000];

/** What the parser takes for the beginning of an address, a path, a tag, an entity, a version, a number; and letters without end. */
const UNITS = [
  ...['a_', '1_', '_a1', '@a1', 'a1@', 'a-1.', 'a-1-', '.@+', 'é_', '?&-', '+ _'],
  ...['<!--', '<a "', '&a;', '&#1', '~/a', 'a.b/', 'http://', '1e-', '-1.', 'a', 'a1', '今日'],
];
const PROSE = 'The quick brown fox jumps over the lazy dogs, and nobody was watching him. ';

const text = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe('what a search makes of a text', () => {
  let people: SearchClient;

  beforeAll(async () => {
    people = await SearchClient.start();
  });
  afterAll(() => people.api.close());

  type Work = () => Promise<unknown>;

  /** Milliseconds, the least of three tries. */
  async function usualTime(work: Work): Promise<number> {
    let least = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 3; tries += 1) {
      const start = performance.now();
      await work();
      least = Math.min(least, performance.now() - start);
    }
    return least;
  }

  /** Whether it takes longer than so many milliseconds whenever it is tried: now and then others use the machine too. */
  async function takesLonger(most: number, work: Work): Promise<boolean> {
    for (let tries = 0; tries < 5; tries += 1) if ((await usualTime(work)) <= most) return false;
    return true;
  }

  const parse = (given: string) => () =>
    people.api.db.pool.query(`select length((search_text_vector($1)).vector)`, [given]);

  /** Below so many milliseconds it is the way to the database that is measured. */
  const LEAST = 4;

  it('takes a time in proportion to its length, whatever is repeated in it', async () => {
    const slow: string[] = [];
    for (const unit of UNITS) {
      const short = await usualTime(parse(text(unit, SHORT)));
      if (await takesLonger(10 * Math.max(short, LEAST), parse(text(unit, LONG)))) slow.push(unit);
    }
    expect(slow).toEqual([]);
  });

  it('is indexed in a time like that of prose', async () => {
    const write = async (unit: string) => {
      const id = await people.reflect(ANA, 'Repeated', `\`\`\`\n${text(unit, LONG)}\n\`\`\``);
      return () => people.api.db.pool.query('select search_keep_subjects(array[$1::uuid])', [id]);
    };
    const usual = await usualTime(await write(PROSE));
    const slow: string[] = [];
    for (const unit of ['a_', '@a1', 'a-1.', '<!--', '](']) {
      if (await takesLonger(30 * Math.max(usual, LEAST), await write(unit))) slow.push(unit);
    }
    expect(slow).toEqual([]);
  });

  it('gives a snippet in a time that does not grow with how often it matches', async () => {
    const slow: string[] = [];
    for (const [unit, word] of [
      ['a_', 'wombat'],
      ['z ', 'z'],
      ['z q ', '"z q"'],
    ] as const) {
      const found = async <Result>(length: number, measure: (work: Work) => Promise<Result>) => {
        const id = await people.reflect(ANA, 'Looked for', `\`\`\`\n${text(unit, length)} ${word}\n\`\`\``);
        const taken = await measure(() => people.search(BEN, word));
        const { snippets } = await people.search(BEN, word);
        expect(snippets).toEqual([expect.stringContaining('<mark>')]);
        await people.must(ANA, 'removeReflection', { id }, 'reflection { id }');
        return taken;
      };
      const short = await found(SHORT, usualTime);
      if (await found(LONG, (work) => takesLonger(5 * Math.max(short, 10), work))) slow.push(unit);
    }
    expect(slow).toEqual([]);
  });

  it('still finds addresses, names of files, versions and words with hyphens, and what stands far down or after many marks', async () => {
    const words = [
      'ana_m@example.org',
      'www.library.example',
      'poster_final.pdf',
      'v1.2.3',
      'low-cost',
      '-12.5',
      'wombat',
    ];
    const filler = PROSE.repeat(300);
    const id = await people.reflect(
      ANA,
      'Kept',
      `${filler}\n\nAbout ${words.join(' and ')}, ${'=-'.repeat(60)} quokka.`,
    );
    for (const word of [...words.filter((word) => !word.startsWith('-')), 'quokka']) {
      const found = await people.search(BEN, word);
      expect([word, found.ids]).toEqual([word, [id]]);
      expect([word, found.snippets[0]]).toEqual([word, expect.stringContaining('<mark>')]);
    }
    await people.must(ANA, 'removeReflection', { id }, 'reflection { id }');
  });

  it('is shown as it was written', async () => {
    const marks = '=-'.repeat(20);
    const id = await people.reflect(ANA, 'Comparison', `\`Numbats <b 2 ${marks} a<i>c okapis\``);
    const { ids, snippets } = await people.search(BEN, 'numbats okapis');
    expect(ids).toEqual([id]);
    expect(snippets).toEqual([`<mark>Numbats</mark> &lt;b 2 ${marks} a&lt;i&gt;c <mark>okapis</mark>`]);
  });
});
