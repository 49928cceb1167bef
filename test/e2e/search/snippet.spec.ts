import { ANA, BEN, CARO, SearchClient } from '../../support/search-client.js';

const MOST = 201;
const bare = (html: string) => html.replaceAll(/<\/?mark>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '.');

describe('the snippet of a hit', () => {
  let people: SearchClient;

  beforeAll(async () => {
    people = await SearchClient.start();
  });
  afterAll(() => people.api.close());

  const snippet = async (member: number | null, query: string) => {
    const { snippets } = await people.search(member, query);
    expect(snippets).toHaveLength(1);
    return snippets[0] as string;
  };

  it('begins with the title where only that matches', async () => {
    await people.reflect(ANA, 'Kingfishers at dusk', `${'A long text of other things. '.repeat(40)}`);
    const found = await snippet(BEN, 'kingfishers');
    expect(found).toMatch(/^<mark>Kingfishers<\/mark> at dusk · A long text/);
    expect([...bare(found)].length).toBeLessThanOrEqual(MOST);
    expect(await snippet(BEN, 'kingfihsers')).toMatch(/^<mark>Kingfishers<\/mark> at dusk/);
  });

  it('shows the tag where only that matches, however long the title is', async () => {
    const title = 'Extraordinarily longwinded considerations '.repeat(4).slice(0, 140).trim();
    await people.reflect(ANA, title, 'Text.', { tags: ['Wombat keeping'] });
    expect(await snippet(BEN, 'wombat')).toContain('<mark>Wombat</mark> keeping');
  });

  it('is cut from the text where that matches', async () => {
    await people.reflect(ANA, 'Otters', 'By the river there were otters.');
    expect(await snippet(BEN, 'otters')).toBe('By the river there were <mark>otters</mark>.');
  });

  it('of a case study shows its title, and nothing of its outcome while it is rated blind', async () => {
    const caseStudyId = await people.study(ANA, 'Pelicans on Mondays', {
      tags: ['Zines'],
      strategy: { goal: 'More teenagers', approach: 'Weekly pictures', outcome: 'Secretly it rained herons.' },
    });
    const until = new Date(people.api.clock.now().getTime() + 30 * 86_400_000).toISOString();
    await people.must(ANA, 'openForBlindRating', { caseStudyId, until }, 'caseStudy { id }');
    for (const words of ['pelicans', 'zines']) {
      const found = await snippet(CARO, words);
      expect(found).toMatch(/<mark>(?:Pelicans|Zines)<\/mark>/);
      expect(found).not.toContain('herons');
    }
    expect((await people.search(CARO, 'herons')).total).toBe(0);
    expect(await snippet(ANA, 'pelicans')).toMatch(/^<mark>Pelicans<\/mark> on Mondays/);
  });

  it('marks a phrase, and a word of parts, where all of it stands together', async () => {
    const far = 'The gannets dived all day long, and so it went. '.repeat(60);
    await people.reflect(
      ANA,
      'Birds of the cliff',
      `The gannets. A colony. ${far} The gannet colony-99 grew, not 99 of them.`,
    );
    expect(await snippet(BEN, '"gannet colony"')).toMatch(/The <mark>gannet<\/mark> <mark>colony<\/mark>-99 grew/);
    expect(await snippet(BEN, '"gannet colony"')).not.toMatch(/<mark>gannets/);
    expect(await snippet(BEN, 'colony-99')).toMatch(/gannet <mark>colony-99<\/mark> grew, not 99 of them/);
    await people.reflect(ANA, '司書の館', '図書を読む。図書館員は館にいる。');
    expect(await snippet(BEN, '図書館')).toBe('図書を読む。<mark>図書館</mark>員は館にいる。');
  });

  it('is safe whatever a title and a tag are called', async () => {
    await people.reflect(ANA, 'Lynx <img src=x onerror=alert(1)> & "\ue000b\ue001"', 'Text.', {
      tags: [`Yak's & <"b">`],
    });
    for (const words of ['lynx', 'yak']) {
      const found = await snippet(BEN, words);
      expect(found).toMatch(/<mark>(?:Lynx|Yak)/);
      expect(found.match(/<mark>/g)).toHaveLength(1);
      expect(found.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
    }
  });
});
