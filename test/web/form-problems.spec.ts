import { startApi, type TestApi } from '../support/api.js';
import { PageReader, type ReadPage } from '../support/page-reader.js';

let api: TestApi;
let mina: PageReader;
let visitor: PageReader;
/** Pages with forms that somebody types in, by who opens them. */
let pages: ReadonlyArray<readonly [who: PageReader, path: string]>;

const CASE_STUDY = `title: "Geese", audience: PUBLIC, organisation: { name: "Ebbing Street" },
  strategy: { goal: "Visits", audience: "Families", approach: "A goose." }, bodyMarkdown: "A goose.", publish: true`;

beforeAll(async () => {
  api = await startApi();
  const wren = await api.signUp('wren');
  const token = await api.signUp('mina');
  const make = (mutation: string, who = token) => api.ok(`mutation { ${mutation} }`, {}, who);
  const theirs = await make(`createCaseStudy(input: { ${CASE_STUDY} }) { caseStudy { slug } }`, wren);
  const own = await make(`createCaseStudy(input: { ${CASE_STUDY} }) { caseStudy { id slug } }`);
  const { id: caseStudyId, slug } = own.createCaseStudy.caseStudy;
  await make(
    `recordMetrics(input: { caseStudyId: "${caseStudyId}", series: [{ name: "Loans", unit: "books", provenance: EXPORT, paid: false,
      points: [{ on: "2026-03-02", value: 1 }] }] }) { caseStudy { id } }`,
  );
  const { caseStudy } = await api.ok(`{ caseStudy(slug: "${slug}") { metrics { id } } }`, {}, token);
  const reflection = async (publish: boolean) => {
    const input = `title: "T ${publish}", bodyMarkdown: "B ${publish}", audience: MEMBERS, publish: ${publish}`;
    const made = await make(`createReflection(input: { ${input} }) { reflection { id thread { id } } }`);
    return made.createReflection.reflection;
  };
  const [draft, published] = [await reflection(false), await reflection(true)];
  const thread = published.thread.id;
  await make(`createReply(input: { threadId: "${thread}", bodyMarkdown: "Mine." }) { reply { id } }`);
  await make(`createReply(input: { threadId: "${thread}", bodyMarkdown: "Theirs." }) { reply { id } }`, wren);
  [mina, visitor] = [new PageReader(api), new PageReader(api)];
  await mina.signIn({ handle: 'mina', password: 'correct horse battery mina' });
  const study = `/case-studies/${slug}`;
  pages = [
    ...['/sign-up', '/sign-in', '/reset-password'].map((path) => [visitor, path] as const),
    ...[
      ...['/account', '/join', '/write', `/reflections/${draft.id}/edit`, `/reflections/${published.id}/edit`],
      ...[`/reflections/${published.id}`, `/threads/${thread}/replies/1/edit`, `/threads/${thread}/replies/2/report`],
      ...['/case-studies/new', `${study}/edit`, `${study}/figures/new`, `${study}/figures/${caseStudy.metrics[0].id}`],
      ...[`${study}/figures/table`, `${study}/pictures`, `${study}/blind`],
      `/case-studies/${theirs.createCaseStudy.caseStudy.slug}/rate`,
    ].map((path) => [mina, path] as const),
  ];
});
afterAll(() => api.close());

/** The forms of a page that change something and have room for words, with the names of their fields for them. */
function formsOf({ $ }: ReadPage): Array<{ form: string; names: string[] }> {
  return $('main form[method=post]')
    .toArray()
    .flatMap((form) => {
      const names = $(form)
        .find('textarea:not([hidden]), input:not([type=hidden], [type=checkbox], [type=radio], [type=file])')
        .toArray()
        .flatMap((field) => $(field).attr('name') ?? []);
      return names.length > 0 ? [{ form: `main form[action="${$(form).attr('action')}"]`, names }] : [];
    });
}

describe('what is wrong with a form', () => {
  it.each([
    ['nothing', ''],
    ['what no keyboard types', 'a\u0007b'],
    ['far too much', 'x'.repeat(3_000)],
    ['what turns the writing around', 'a\u202eb'],
  ])('stands beside the field that it is about, on every page, where that has %s', async (_what, nonsense) => {
    let refused = 0;
    const forms = new Set<string>();
    for (const [who, path] of pages) {
      const opened = await who.open(path);
      expect([path, opened.status]).toEqual([path, 200]);
      for (const { form, names } of formsOf(opened)) {
        who.page = opened;
        // Whatever stands beside no field is thrown by the reader.
        const page = await who.submit(form, Object.fromEntries(names.map((name) => [name, nonsense])));
        expect([form, [200, 409, 422].includes(page.status) ? 'said' : page.status]).toEqual([form, 'said']);
        forms.add(form);
        // The summary names the fields in their order on the page.
        const linked = page
          .$('.problem a[href^="#"]')
          .toArray()
          .map((link) => page.$(link).attr('href')?.slice(1));
        const ids = page
          .$('main [id]')
          .toArray()
          .map(({ attribs }) => attribs.id);
        expect([form, linked]).toEqual([form, ids.filter((id) => linked.includes(id))]);
        if (page.$('.field-problem').length > 0) refused += 1;
      }
    }
    expect(forms.size).toBeGreaterThanOrEqual(20);
    expect(refused).toBeGreaterThanOrEqual(15);
  });

  it.each([
    ['/account', 'form[action="/account/profile"]', { displayName: '', handle: '!' }, 2],
    ['/rate', 'form.rubric', { comment: 'a\u0007b' }, 8],
    ['/write', 'form.writing', { title: 'x'.repeat(400), bodyMarkdown: '', tags: [...'abcdefghijkl'].join() }, 3],
    [
      '/case-studies/new',
      'form.editing',
      {
        ...{ title: 'x'.repeat(400), 'organisation.country': 'x', 'organisation.website': 'nowhere', startedOn: 'May' },
        ...{ 'organisation.name': 'A', 'strategy.goal': 'A', 'strategy.approach': 'A', audience: 'MEMBERS' },
        ...{ 'effort.teamSize': '1e3', 'sources.0.title': 'A', 'sources.0.url': 'nowhere' },
      },
      6,
    ],
  ])('is said in one answer: %s', async (end, form, fields, count) => {
    const [, path] = pages.find(([, one]) => one.endsWith(end)) as (typeof pages)[number];
    await mina.open(path);
    expect((await mina.submit(form, fields)).$('.problem a')).toHaveLength(count);
  });
});
