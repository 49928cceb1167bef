import { ANA, BEN, CARO, SearchClient } from '../../support/search-client.js';

describe('search, for words that were mistyped', () => {
  let people: SearchClient;
  let id: string;

  beforeAll(async () => {
    people = await SearchClient.start();
    id = await people.reflect(
      ANA,
      'A goose on the quay',
      'Memes about fines, from a museum in Ghana: a reflection on a campaign with a badger parade on Instagram, for a library.',
    );
    await people.reflect(BEN, 'Something else', 'Nobody looks for this one.');
  });
  afterAll(() => people.api.close());

  it.each([
    ['a letter too few', ['gose', 'goos', 'mems', 'qay', 'fins', 'musum', 'reflecton', 'libary', 'instgram', 'bager']],
    ['a letter too many', ['gooose', 'memmes', 'quaay', 'museeum', 'fiines', 'librrary', 'ghanna', 'campaiggn']],
    ['another letter', ['goase', 'memas', 'fimes', 'mudeum', 'ghama', 'reflectiom', 'librsry', 'badget parade']],
    [
      'two letters swapped',
      ['gosoe', 'mmees', 'qauy', 'musuem', 'fiens', 'gahna', 'reflectoin', 'librayr', 'campagin', 'instgaram'],
    ],
    ['a slip in one of several words', ['bagder parade', 'fiens museum', '"badger praade"', 'gahna -zebra']],
    ['two slips in a longer word', ['muzeeum', 'instegrem', 'reflektt', 'campainn', 'liberery']],
  ])('forgives %s', async (_slip, misspelt) => {
    const found = [];
    for (const words of misspelt) found.push([words, (await people.search(BEN, words)).ids]);
    expect(found).toEqual(misspelt.map((words) => [words, [id]]));
  });

  it('takes no word for one that has little in common with it', async () => {
    for (const words of ['gnus', 'quiz', 'moss', 'radish', 'libel', 'gx', 'fox']) {
      expect([words, (await people.search(BEN, words)).ids]).toEqual([words, []]);
    }
  });

  it('takes no word for one that stands only in what somebody else may read', async () => {
    await people.reflect(CARO, 'Hidden', 'About an ostrich, and a newt.', { publish: false });
    for (const words of ['ostrihc', 'nwet', 'newtt']) {
      expect([words, (await people.search(BEN, words)).total]).toEqual([words, 0]);
      expect([words, (await people.search(CARO, words)).total]).toEqual([words, 1]);
    }
  });
});
