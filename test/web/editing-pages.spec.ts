import type { TestApi } from '../support/api.js';
import { MediaClient, photo } from '../support/media-client.js';
import { PageReader, type ReadPage } from '../support/page-reader.js';

let media: MediaClient;
let api: TestApi;
/** Contributor, another member, and an admin. */
let mina: PageReader;
let ana: PageReader;
let wren: PageReader;
let token: string;

beforeAll(async () => {
  media = await MediaClient.start();
  api = media.api;
  await api.signUp('wren');
  token = (await api.signUp('mina')).token;
  await api.signUp('ana');
  [wren, mina, ana] = (await Promise.all(['wren', 'mina', 'ana'].map(signedIn))) as [
    PageReader,
    PageReader,
    PageReader,
  ];
});
afterAll(() => media.close());

async function signedIn(handle: string): Promise<PageReader> {
  const reader = new PageReader(api);
  await reader.signIn({ handle, password: `correct horse battery ${handle}` });
  return reader;
}

const FORM = 'main form.editing';
const SMALL = {
  title: 'Memes at the desk',
  'organisation.name': 'Harbour Library',
  'strategy.goal': 'More questions.',
  'strategy.approach': 'A meme a week.',
};

async function begin(more: object = {}, by = 'do=save'): Promise<ReadPage> {
  await mina.open('/case-studies/new');
  return mina.submit(FORM, { ...SMALL, ...more }, by);
}

/** The address of a case study that Mina has begun, without what follows. */
async function begun(more: object = {}): Promise<string> {
  const { address, status, text } = await begin(more);
  if (status !== 200) throw new Error(text);
  return (address.split('?')[0] as string).replace(/\/edit$/, '');
}

async function read(base: string) {
  const { caseStudy } = await api.ok(
    `query ($slug: String!) { caseStudy(slug: $slug) { status revision title startedOn blindUntil
      organisation { name place populationServed } strategy { goal outcome } effort { teamSize spend currency }
      sources { title url } tags { label }
      metrics { id name unit paid provenance baseline points { on value note } } } }`,
    { slug: base.split('/').pop() },
    { token },
  );
  return caseStudy;
}

const told = (page: ReadPage, name: string) => page.$(`[id="${name}-problem"]`).text();
const typedIn = (page: ReadPage, name: string) => page.$(`[name="${name}"]`).val();

describe('beginning a case study', () => {
  it('leads a visitor to sign in, and back', async () => {
    const page = await new PageReader(api).open('/case-studies/new');
    expect(page.address).toBe('/sign-in?to=%2Fcase-studies%2Fnew');
  });

  it('stores a draft with all that was written', async () => {
    const base = await begun({
      'organisation.populationServed': ' 42000 ',
      'effort.spend': '120.5',
      'effort.currency': 'EUR',
      startedOn: '2025-09-01',
      'sources.0.title': 'The report',
      'sources.0.url': 'https://harbour.example.org/report.pdf',
      otherTags: 'desk memes, geese',
    });
    expect(await read(base)).toMatchObject({
      status: 'DRAFT',
      title: 'Memes at the desk',
      startedOn: '2025-09-01',
      organisation: { populationServed: 42000, place: null },
      effort: { teamSize: null, spend: 120.5, currency: 'EUR' },
      sources: [{ title: 'The report', url: 'https://harbour.example.org/report.pdf' }],
      tags: [{ label: 'desk memes' }, { label: 'geese' }],
    });
  });

  it('publishes at once where that is pressed', async () => {
    await begin({}, 'do=publish');
    const base = mina.page?.address.split('?')[0] as string;
    expect(mina.page?.address).toMatch(/^\/case-studies\/memes-at-the-desk-\w+\?done=published$/);
    expect(mina.page?.$('.done').text()).toBe('It is on the shelf.');
    expect(await read(base)).toMatchObject({ status: 'VISIBLE' });
  });

  it('says what is wrong beside each field, in lists too, and keeps all that was typed', async () => {
    const typed = {
      title: 'x'.repeat(201),
      'strategy.goal': 'Goal <b>',
      'sources.0.title': 'y'.repeat(301),
      otherTags: 'geese, herons',
      audience: 'PUBLIC',
    };
    const page = await begin({ ...typed, 'sources.0.url': 'https://a.example/' });
    expect(page.status).toBe(422);
    expect(told(page, 'title')).not.toBe('');
    expect(told(page, 'sources.0.title')).not.toBe('');
    expect(told(page, 'strategy.goal')).toBe('');
    expect(
      page
        .$('[role=alert] a')
        .map((_, a) => page.$(a).attr('href'))
        .get(),
    ).toEqual(['#title', '#sources.0.title']);
    for (const name of ['title', 'sources.0.title', 'otherTags', 'strategy.goal'] as const) {
      expect(typedIn(page, name)).toBe(typed[name]);
    }
    expect(page.$('[name=audience][value=PUBLIC]').attr('checked')).toBeDefined();
  });

  it.each([
    ['organisation.populationServed', 'many', 'whole number'],
    ['effort.teamSize', '2.5', 'whole number'],
    ['effort.staffHours', '1,5', 'point before decimals'],
    ['effort.staffHours', '1.234', 'two ways'],
    ['effort.spend', '1,234', 'two ways'],
    ['endedOn', '2025-02-30', 'a day that exists'],
    ['organisation.website', 'harbour.example.org', 'https://'],
    ['sources.0.url', 'javascript:alert(1)', 'https://'],
    ['effort.currency', 'beads', 'three letters'],
  ])('refuses %s of %j and keeps it', async (name, value, sentence) => {
    const page = await begin({ [name]: value });
    expect(page.status).toBe(422);
    expect(told(page, name)).toContain(sentence);
    expect(typedIn(page, name)).toBe(value);
    expect(page.$(`[name="${name}"]`).attr('aria-describedby')).toContain(`${name}-problem`);
  });

  it('says too many tags where the tags are', async () => {
    const page = await begin({ otherTags: Array.from({ length: 11 }, (_, at) => `tag ${at}`).join(',') });
    expect(page.status).toBe(422);
    expect(told(page, 'tags')).not.toBe('');
  });

  it('adds and removes rows of sources by buttons, and stores nothing by that', async () => {
    const before = await count();
    let page = await begin({ 'sources.0.title': 'One' }, 'do=add.sources');
    expect(page.status).toBe(200);
    expect(typedIn(page, 'title')).toBe(SMALL.title);
    page = await mina.submit(FORM, { 'sources.1.title': 'Two' }, 'do=remove.sources.0');
    expect(typedIn(page, 'sources.0.title')).toBe('Two');
    expect(await count()).toBe(before);
  });

  it('shows how it will read, stores nothing, and lets no script through', async () => {
    const before = await count();
    const page = await begin({ 'strategy.goal': '*More* <script>alert(1)</script>' }, 'do=preview');
    expect(page.$('.edit-preview em').text()).toBe('More');
    expect(page.$('.edit-preview script')).toHaveLength(0);
    const noted = 'More[^1].\n\n[^1]: Counted.';
    const alike = await begin({ 'strategy.goal': noted, 'strategy.approach': noted }, 'do=preview');
    const ids = alike
      .$('.edit-preview [id^=user-content-]')
      .toArray()
      .map((one) => alike.$(one).attr('id'));
    expect(new Set(ids).size).toBe(4);
    expect(ids).toHaveLength(4);
    expect(await count()).toBe(before);
  });

  it('makes one, however often the form is sent', async () => {
    await mina.open('/case-studies/new');
    const { $ } = mina.page as ReadPage;
    const fields = new URLSearchParams(
      $(FORM)
        .serializeArray()
        .filter(({ name }) => !(name in SMALL))
        .map(({ name, value }) => [name, value]),
    );
    for (const [name, value] of Object.entries(SMALL)) fields.set(name, value);
    const before = await count();
    const answers = await Promise.all([1, 2].map(() => mina.send('POST', '/case-studies/new', `${fields}`)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(answers[0]?.headers.location).toBe(answers[1]?.headers.location);
    expect(await count()).toBe(before + 1);
    // Back, something else typed, sent again: nothing is lost, and the next try has a key of its own.
    fields.set('title', 'Another title');
    const again = await mina.send('POST', '/case-studies/new', `${fields}`);
    expect(again.statusCode).toBe(422);
    expect(again.payload).toContain('Another title');
    expect(again.payload).not.toContain(fields.get('idempotencyKey'));
    expect(await count()).toBe(before + 1);
  });
});

async function count(): Promise<number> {
  const { rows } = await api.db.pool.query('select count(*)::integer as count from case_study');
  return rows[0].count;
}

describe('editing a case study', () => {
  it('changes what was changed, takes away what was emptied, and leaves the rest', async () => {
    const base = await begun({ 'organisation.place': 'Bristol', 'strategy.outcome': 'Twice as many.' });
    await mina.open(`${base}/edit`);
    const page = await mina.submit(FORM, { 'organisation.place': '', 'strategy.goal': 'Fewer queues.' }, 'do=save');
    expect(page.address).toContain('done=saved');
    expect(page.$('.done').text()).not.toBe('');
    expect(await read(base)).toMatchObject({
      organisation: { place: null },
      strategy: { goal: 'Fewer queues.', outcome: 'Twice as many.' },
    });
  });

  it('publishes a draft with what was changed last', async () => {
    const base = await begun();
    await mina.open(`${base}/edit`);
    await mina.submit(FORM, { 'strategy.goal': 'At last.' }, 'do=publish');
    expect(await read(base)).toMatchObject({ status: 'VISIBLE', strategy: { goal: 'At last.' } });
  });

  it('unticks and ticks tags', async () => {
    const base = await begun({ otherTags: 'geese, herons' });
    await mina.open(`${base}/edit`);
    expect(
      mina.page
        ?.$('[name=tag][checked]')
        .map((_, box) => mina.page?.$(box).val())
        .get(),
    ).toEqual(['geese', 'herons']);
    await mina.submit(FORM, { tag: ['herons'], otherTags: 'storks' }, 'do=save');
    expect((await read(base)).tags).toEqual([{ label: 'herons' }, { label: 'storks' }]);
  });

  it('shows mine beside theirs where both changed the same, and takes over what only they changed', async () => {
    const base = await begun({ 'strategy.outcome': 'Old outcome.' });
    await mina.open(`${base}/edit`);
    await mina.submit(FORM, {}, 'do=publish');
    await mina.open(`${base}/edit`);
    await wren.open(`${base}/edit`);
    await wren.submit(FORM, { 'strategy.goal': 'Theirs.', 'organisation.place': 'Leeds' }, 'do=save');
    const page = await mina.submit(FORM, { 'strategy.goal': 'Mine.', 'strategy.outcome': 'My outcome.' }, 'do=save');
    expect(page.status).toBe(422);
    expect(page.$('.versus')).toHaveLength(1);
    // It may have been themselves.
    expect(page.$('.problem').text()).toContain('perhaps in another window, or on another device');
    expect(page.$('.problem').text()).not.toContain('Somebody');
    expect(page.$('.theirs .theirs-text').text()).toBe('Theirs.');
    expect(typedIn(page, 'strategy.goal')).toBe('Mine.');
    expect(typedIn(page, 'strategy.outcome')).toBe('My outcome.');
    expect(typedIn(page, 'organisation.place')).toBe('Leeds');
    // Nothing was overwritten; now they keep theirs of one, and mine of the other.
    expect(await read(base)).toMatchObject({ strategy: { goal: 'Theirs.', outcome: 'Old outcome.' } });
    await mina.submit(FORM, { take: 'strategy.goal' }, 'do=save');
    expect(await read(base)).toMatchObject({
      organisation: { place: 'Leeds' },
      strategy: { goal: 'Theirs.', outcome: 'My outcome.' },
    });
  });

  it('says that saving replaces what was saved meanwhile, until it has been, and asks again for a third', async () => {
    const base = await begun();
    await mina.open(`${base}/edit`);
    await mina.submit(FORM, {}, 'do=publish');
    const theirs = async (goal: string) => {
      await wren.open(`${base}/edit`);
      await wren.submit(FORM, { 'strategy.goal': goal }, 'do=save');
    };
    const buttons = (page: ReadPage) => page.$(`${FORM} [name=do][value=save]`).text();
    expect(buttons(await mina.open(`${base}/edit`))).not.toContain('instead');
    await theirs('Second.');
    const page = await mina.submit(FORM, { 'strategy.goal': 'Mine.' }, 'do=save');
    expect(buttons(page)).toBe('Save mine instead');
    // Nor does the Enter key in a field replace anything.
    expect(page.$(`${FORM} [name=do]`).first().attr('value')).toBe('preview');
    for (const by of ['do=preview', 'do=add.sources']) {
      const still = await mina.submit(FORM, {}, by);
      expect([by, buttons(still), still.$('.theirs-text').text()]).toEqual([by, 'Save mine instead', 'Second.']);
    }
    const wrong = await mina.submit(FORM, { startedOn: 'soon' }, 'do=save');
    expect([wrong.$('#startedOn-problem').length, buttons(wrong)]).toEqual([1, 'Save mine instead']);
    await theirs('Third.');
    const third = await mina.submit(FORM, { startedOn: '' }, 'do=save');
    expect([third.status, third.$('.theirs-text').text(), buttons(third)]).toEqual([
      422,
      'Third.',
      'Save mine instead',
    ]);
    expect((await read(base)).strategy.goal).toBe('Third.');
    await mina.submit(FORM, {}, 'do=save');
    expect((await read(base)).strategy.goal).toBe('Mine.');
  });

  it('says at once what is empty and what has a wrong form', async () => {
    const page = await begin({ 'strategy.goal': ' ', 'effort.teamSize': 'many', 'organisation.name': '' });
    expect(page.status).toBe(422);
    expect(
      page
        .$('.problem a')
        .toArray()
        .map((link) => page.$(link).attr('href')),
    ).toEqual(['#organisation.name', '#strategy.goal', '#effort.teamSize']);
  });

  it('is refused to others, on every page of it, with nothing of a draft shown', async () => {
    const base = await begun({ title: 'Unseen heron' });
    for (const path of ['edit', 'figures', 'figures/new', 'figures/table', 'pictures', 'blind']) {
      const page = await ana.open(`${base}/${path}`);
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.html).not.toContain('Unseen heron');
    }
    await mina.open(`${base}/edit`);
    await mina.submit(FORM, {}, 'do=publish');
    for (const path of ['edit', 'figures', 'figures/new', 'figures/table', 'pictures', 'blind']) {
      expect([path, (await ana.open(`${base}/${path}`)).status]).toEqual([path, 403]);
    }
  });

  it('withdraws it, once', async () => {
    const base = await begun();
    await mina.open(`${base}/edit`);
    const page = await mina.submit(`form[action="${base}/remove"]`);
    expect(page.address).toBe('/case-studies?done=withdrawn');
    expect(page.$('.done').text()).toBe('It is withdrawn from the shelf.');
    const { status } = await mina.open(`${base}/edit`);
    expect([404, 410]).toContain(status);
  });

  it('asks few statements', async () => {
    const base = await begun({ otherTags: 'geese', 'sources.0.title': 'One' });
    for (const path of ['edit', 'figures', 'blind', 'figures/table', 'pictures']) {
      const statements = await api.statements.during(() => mina.open(`${base}/${path}`));
      expect([path, statements.length <= 7 ? 'few' : statements]).toEqual([path, 'few']);
    }
  });
});

describe('figures', () => {
  const SERIES = { name: 'Reach', unit: 'people', paid: 'paid', provenance: 'EXPORT', baseline: '12.5' };

  async function withSeries(points: object): Promise<{ base: string; id: string }> {
    const base = await begun();
    await mina.open(`${base}/figures/new`);
    const page = await mina.submit(FORM, { ...SERIES, ...points }, 'do=save');
    if (!page.address.includes('done=saved')) throw new Error(page.text);
    return { base, id: (await read(base)).metrics[0].id };
  }

  it('begins a series with its points', async () => {
    const { base } = await withSeries({
      'points.0.on': '2025-03-09',
      'points.0.value': '3',
      'points.2.on': '2025-03-02',
      'points.2.value': '1.5',
      'points.2.note': 'Posters up',
    });
    expect((await read(base)).metrics).toMatchObject([
      {
        name: 'Reach',
        unit: 'people',
        paid: true,
        provenance: 'EXPORT',
        baseline: 12.5,
        points: [
          { on: '2025-03-02', value: 1.5, note: 'Posters up' },
          { on: '2025-03-09', value: 3, note: null },
        ],
      },
    ]);
  });

  it('changes, moves and removes points, and what is said of the series', async () => {
    const { base, id } = await withSeries({
      'points.0.on': '2025-03-02',
      'points.0.value': '1',
      'points.1.on': '2025-03-09',
      'points.1.value': '2',
      'points.2.on': '2025-03-16',
      'points.2.value': '3',
    });
    await mina.open(`${base}/figures/${id}`);
    await mina.submit(
      FORM,
      {
        name: 'Clicks',
        paid: 'organic',
        baseline: '',
        'points.0.remove': 'yes',
        'points.1.on': '2025-03-10',
        'points.2.value': '30',
      },
      'do=save',
    );
    expect((await read(base)).metrics).toMatchObject([
      {
        id,
        name: 'Clicks',
        paid: false,
        baseline: null,
        points: [
          { on: '2025-03-10', value: 2 },
          { on: '2025-03-16', value: 30 },
        ],
      },
    ]);
  });

  it('leaves alone the points that somebody else changes meanwhile', async () => {
    const { base, id } = await withSeries({
      'points.0.on': '2025-03-02',
      'points.0.value': '1',
      'points.1.on': '2025-03-09',
      'points.1.value': '2',
    });
    await mina.open(`${base}/figures/${id}`);
    await api.ok(
      'mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { caseStudy { id } } }',
      {
        input: {
          caseStudyId: (
            await api.ok(
              'query ($slug: String!) { caseStudy(slug: $slug) { id } }',
              { slug: base.split('/').pop() },
              { token },
            )
          ).caseStudy.id,
          series: [{ id, points: [{ on: '2025-03-02', value: 100 }] }],
        },
      },
      { token },
    );
    await mina.submit(FORM, { 'points.1.value': '20' }, 'do=save');
    expect((await read(base)).metrics[0].points).toMatchObject([{ value: 100 }, { value: 20 }]);
  });

  it('says what is wrong in the row where it is, and keeps every row', async () => {
    const base = await begun();
    await mina.open(`${base}/figures/new`);
    const points = {
      'points.0.on': '2025-03-02',
      'points.0.value': '1',
      'points.1.on': '2025-03-02',
      'points.1.value': '2',
      'points.2.on': '2025-13-45',
      'points.2.value': '-3',
      'points.2.note': 'Odd',
    };
    let page = await mina.submit(FORM, { ...SERIES, ...points }, 'do=save');
    expect(page.status).toBe(422);
    expect(told(page, 'points.2.on')).not.toBe('');
    expect(told(page, 'points.2.value')).not.toBe('');
    expect(typedIn(page, 'points.2.note')).toBe('Odd');
    page = await mina.submit(FORM, { 'points.2.on': '', 'points.2.value': '', 'points.2.note': '' }, 'do=save');
    expect(page.status).toBe(422);
    expect(told(page, 'points.1.on')).toContain('twice');
    expect(typedIn(page, 'baseline')).toBe('12.5');
    expect((await read(base)).metrics).toEqual([]);
  });

  it('asks which of two numbers is meant, and shows what is stored so that it can be read in one way', async () => {
    const base = await begun();
    await mina.open(`${base}/figures/new`);
    let page = await mina.submit(
      FORM,
      { ...SERIES, baseline: '2,500', 'points.0.on': '2025-03-02', 'points.0.value': '1.234' },
      'do=save',
    );
    expect(page.status).toBe(422);
    for (const name of ['baseline', 'points.0.value']) expect(told(page, name)).toContain('two ways');
    await mina.submit(FORM, { baseline: '2500', 'points.0.value': '１.2340' }, 'do=save');
    const [{ id, ...stored }] = (await read(base)).metrics;
    expect(stored).toMatchObject({ baseline: 2500, points: [{ value: 1.234 }] });
    page = await mina.open(`${base}/figures/${id}`);
    expect(typedIn(page, 'points.0.value')).toBe('1.2340');
    page = await mina.submit(FORM, { baseline: '2.2500' }, 'do=save');
    expect(page.status).toBe(200);
    expect((await read(base)).metrics[0]).toMatchObject({ baseline: 2.25, points: [{ value: 1.234 }] });
  });

  it('brings more rows, and keeps what stands in the others', async () => {
    const base = await begun();
    await mina.open(`${base}/figures/new`);
    const page = await mina.submit(FORM, { ...SERIES, 'points.0.on': '2025-03-02' }, 'do=add');
    expect(page.$('.point-rows > li').length).toBeGreaterThan(10);
    expect(typedIn(page, 'points.0.on')).toBe('2025-03-02');
  });

  it('removes a series', async () => {
    const { base, id } = await withSeries({ 'points.0.on': '2025-03-02', 'points.0.value': '1' });
    await mina.open(`${base}/figures/${id}`);
    await mina.submit(`form[action$="/remove"]`);
    expect((await read(base)).metrics).toEqual([]);
  });

  it('shows fifty points at a time, and says which', async () => {
    const base = await begun();
    const rows = Array.from(
      { length: 70 },
      (_, at) => `Loans,books,EXPORT,${new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10)},${at}`,
    );
    await mina.open(`${base}/figures/table`);
    await mina.submit(FORM, { table: ['series,unit,provenance,on,value', ...rows].join('\n') });
    const { id } = (await read(base)).metrics[0];
    let page = await mina.open(`${base}/figures/${id}`);
    expect(page.text).toContain('Points 1 to 50 of 70');
    page = await mina.open(`${base}/figures/${id}?from=50`);
    expect(typedIn(page, 'points.0.on')).toBe('2025-02-20');
    await mina.submit(FORM, { 'points.19.value': '1000' }, 'do=save');
    expect((await read(base)).metrics[0].points[69].value).toBe(1000);
  });
});

describe('a table of figures', () => {
  const HEAD = 'series,unit,provenance,on,value,note';

  it('stores it and says how much that was', async () => {
    const base = await begun();
    await mina.open(`${base}/figures/table`);
    const page = await mina.submit(FORM, { table: `${HEAD}\nLoans,books,EXPORT,2026-03-02,131,"Posters, geese"\n` });
    expect(page.address).toBe(`${base}/figures?done=imported&points=1&series=1`);
    expect(page.$('.done').text()).toContain('1 point in 1 series');
    expect((await read(base)).metrics[0].points).toEqual([{ on: '2026-03-02', value: 131, note: 'Posters, geese' }]);
  });

  it('shows the bad cells where they stand, and takes their correction', async () => {
    const base = await begun();
    await mina.open(`${base}/figures/table`);
    const table = `${HEAD}\nLoans,books,EXPORT,2026-03-02,131,ok\nLoans,books,EXPORT,02.03.2026,many,"Posters, geese"\nLoans,books,EXPORT,2026-03-16,7,\n`;
    let page = await mina.submit(FORM, { table });
    expect(page.status).toBe(422);
    expect(page.$('.table-report tbody tr')).toHaveLength(1);
    expect(page.$('.table-report tbody th').text()).toBe('3');
    expect(typedIn(page, 'cell.3.3')).toBe('02.03.2026');
    expect(told(page, 'cell.3.3')).toContain('2026-03-02');
    expect(told(page, 'cell.3.4')).not.toBe('');
    expect(page.$('textarea').text()).toBe(table);
    expect((await read(base)).metrics).toEqual([]);
    page = await mina.submit(FORM, { 'cell.3.3': '2026-03-09', 'cell.3.4': '190' });
    expect(page.status).toBe(200);
    expect((await read(base)).metrics[0].points).toEqual([
      { on: '2026-03-02', value: 131, note: 'ok' },
      { on: '2026-03-09', value: 190, note: 'Posters, geese' },
      { on: '2026-03-16', value: 7, note: null },
    ]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['no names of columns', '1,2,3\n4,5,6', 'missing'],
    ['a quotation mark that nothing closes', `${HEAD}\nLoans,"books,EXPORT,2026-03-02,1,`, 'none closes it'],
    ['too few cells', `${HEAD}\nLoans,books`, '2 cells'],
  ])('says what is wrong with %s', async (_name, table, sentence) => {
    const base = await begun();
    await mina.open(`${base}/figures/table`);
    const page = await mina.submit(FORM, { table });
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    expect(page.$('textarea').text()).toBe(table);
  });

  it('shows markup in a cell as text', async () => {
    const base = await begun();
    await mina.open(`${base}/figures/table`);
    const page = await mina.submit(FORM, {
      table: `${HEAD}\n<img src=x onerror=alert(1)>,books,EXPORT,x,"<script>1</script>",\n`,
    });
    expect(page.$('main img, main script')).toHaveLength(0);
    expect(page.$('.table-report').text()).toContain('<img src=x');
  });
});

describe('blind rating', () => {
  it('is opened until the end of a day, changed, and ended', async () => {
    const base = await begun();
    await mina.open(`${base}/edit`);
    await mina.submit(FORM, {}, 'do=publish');
    const day = new Date(api.clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
    await mina.open(`${base}/blind`);
    let page = await mina.submit(FORM, { until: day }, 'do=open');
    expect(page.address).toContain('done=opened');
    expect((await read(base)).blindUntil).toBe(`${day}T23:59:59.000Z`);
    page = await mina.submit(FORM, {}, 'do=end');
    expect(page.address).toContain('done=ended');
    expect((await read(base)).blindUntil).toBeNull();
  });

  it.each([
    ['no day', ''],
    ['a day that is past', '2020-01-01'],
    ['a day too far away', '2999-01-01'],
  ])('says what is wrong with %s', async (_name, until) => {
    const base = await begun();
    await mina.open(`${base}/blind`);
    const page = await mina.submit(FORM, { until }, 'do=open');
    expect(page.status).toBe(422);
    expect(told(page, 'until')).not.toBe('');
    expect(typedIn(page, 'until')).toBe(until);
  });
});

describe('pictures', () => {
  async function withPicture(): Promise<{ base: string; id: string }> {
    const base = await begun();
    const id = await media.upload(token, await photo(40, 30, Math.random() * 200), {});
    await mina.open(`${base}/pictures`);
    return { base, id };
  }

  const saidOf = async (base: string) =>
    (
      await api.ok(
        'query ($slug: String!) { caseStudy(slug: $slug) { media { id altText decorative credit licence showsOutcome } } }',
        { slug: base.split('/').pop() },
        { token },
      )
    ).caseStudy.media;

  it('puts one of mine to the case study, with what is said about it', async () => {
    const { base, id } = await withPicture();
    const page = await mina.submit(
      `#picture-${id}`,
      {
        [`altText-${id}`]: 'A goose on a desk',
        [`credit-${id}`]: 'Mina',
        [`licence-${id}`]: 'CC BY 4.0',
        [`showsOutcome-${id}`]: null,
      },
      'do=attach',
    );
    expect(page.address).toContain('done=attached');
    expect(await saidOf(base)).toEqual([
      {
        id,
        altText: 'A goose on a desk',
        decorative: false,
        credit: 'Mina',
        licence: 'CC BY 4.0',
        showsOutcome: false,
      },
    ]);
  });

  it('says what is missing where it is, keeps what was typed, and leads there from publishing', async () => {
    const { base, id } = await withPicture();
    await mina.submit(`#picture-${id}`, {}, 'do=attach');
    await mina.open(`${base}/edit`);
    let page = await mina.submit(FORM, {}, 'do=publish');
    expect(page.status).toBe(422);
    expect(page.$(`#pictures a[href="${base}/pictures"]`)).toHaveLength(1);
    await mina.open(`${base}/pictures`);
    page = await mina.submit(
      `#picture-${id}`,
      { [`altText-${id}`]: 'x'.repeat(1_001), [`credit-${id}`]: 'Mina' },
      'do=save',
    );
    expect(page.status).toBe(422);
    expect(told(page, `altText-${id}`)).not.toBe('');
    expect(typedIn(page, `credit-${id}`)).toBe('Mina');
    expect(await saidOf(base)).toMatchObject([{ credit: '' }]);
  });

  it('moves and removes them', async () => {
    const { base, id } = await withPicture();
    await mina.submit(`#picture-${id}`, {}, 'do=attach');
    const other = await media.upload(token, await photo(41, 30), {});
    await mina.open(`${base}/pictures`);
    await mina.submit(`#picture-${other}`, {}, 'do=attach');
    await mina.submit(`#picture-${other}`, {}, 'do=up');
    expect((await saidOf(base)).map((one: { id: string }) => one.id)).toEqual([other, id]);
    await mina.submit(`#picture-${other}`, {}, 'do=remove');
    expect((await saidOf(base)).map((one: { id: string }) => one.id)).toEqual([id]);
  });
});

describe('files', () => {
  /** Sends a form with a file as a browser without scripts does: the file last. */
  async function sendFile(action: string, fields: Readonly<Record<string, string>>, content: Buffer) {
    const token = String(mina.page?.$('[name=token]').first().attr('value'));
    const parts = Object.entries({ token, idempotencyKey: crypto.randomUUID(), ...fields }).map(
      ([name, value]) => `--line\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head =
      '--line\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: text/csv\r\n\r\n';
    const body = Buffer.concat([Buffer.from(parts.join('') + head), content, Buffer.from('\r\n--line--\r\n')]);
    return mina.send('POST', action, body as never, { 'content-type': 'multipart/form-data; boundary=line' });
  }

  it('are taken as tables, and refused in another encoding, with the reason', async () => {
    const base = await begun();
    await mina.open(`${base}/figures/table`);
    const table = 'series,unit,provenance,on,value\nPréstamos,libros,EXPORT,2026-03-02,131';
    const odd = await sendFile(`${base}/figures/table`, { table: '' }, Buffer.from(table, 'latin1'));
    expect(odd.statusCode).toBe(422);
    expect(odd.payload).toContain('UTF-8');
    const answer = await sendFile(`${base}/figures/table`, { table: '' }, Buffer.from(table));
    expect(answer.statusCode).toBe(303);
    expect((await read(base)).metrics).toMatchObject([{ name: 'Préstamos', points: [{ value: 131 }] }]);
  });

  it('are taken as pictures with what is said about them', async () => {
    const base = await begun();
    await mina.open(`${base}/pictures`);
    const said = { altText: 'A goose', credit: 'Mina', licence: 'CC BY 4.0' };
    const answer = await sendFile(`${base}/pictures/new`, said, await photo(50, 40));
    expect(answer.statusCode).toBe(303);
    const page = await mina.open(`${base}/pictures`);
    expect(page.$('.edit-pictures img').attr('alt')).toBe('A goose');
    const refused = await sendFile(`${base}/pictures/new`, said, Buffer.from('not a picture'));
    expect(refused.statusCode).toBe(422);
    expect(refused.payload).toContain('id="file-problem"');
    expect(refused.payload).toContain('CC BY 4.0');
  });
});
