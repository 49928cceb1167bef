import { load } from 'cheerio';
import sharp from 'sharp';
import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';
import { unlinkedProblems } from '../support/unlinked-problems.js';

const MINA = { handle: 'mina', password: 'correct horse battery mina' };
const RAFIQ = { handle: 'rafiq', password: 'correct horse battery rafiq' };
const FORM = 'form.writing';

let api: TestApi;
let mina: { token: string };
let promptId: string;
let courseId: string;
let caseStudyId: string;

beforeAll(async () => {
  api = await startApi();
  const wren = await api.signUp('wren');
  mina = await api.signUp('mina');
  await api.signUp('rafiq');
  const { createCourse } = await api.ok(
    `mutation { createCourse(input: { title: "Reference and Enquiry", openToJoin: true }) { course { id slug } } }`,
    {},
    wren,
  );
  courseId = createCourse.course.id;
  const { createPrompt } = await api.ok(
    `mutation ($courseId: ID!) { createPrompt(input: { courseId: $courseId, number: 1, title: "Ten seconds", instructionsMarkdown: "Write.", minimumWords: 300, postFirst: true }) { prompt { id } } }`,
    { courseId },
    wren,
  );
  promptId = createPrompt.prompt.id;
  await api.ok(
    `mutation { joinCourse(input: { courseSlug: "${createCourse.course.slug}" }) { course { id } } }`,
    {},
    mina,
  );
  const { createCaseStudy } = await api.ok(
    `mutation { createCaseStudy(input: { title: "The goose in the stacks", audience: PUBLIC, organisation: { name: "Ebbing Street" }, strategy: { goal: "Visits", audience: "Families", approach: "A goose." }, bodyMarkdown: "A goose.", publish: true }) { caseStudy { id } } }`,
    {},
    wren,
  );
  caseStudyId = createCaseStudy.caseStudy.id;
});
afterAll(() => api.close());

const asMina = async (headers = {}) => {
  const reader = new PageReader(api, headers);
  await reader.signIn(MINA);
  return reader;
};
const read = (id: string) =>
  api
    .ok(
      `query ($id: ID!) { reflection(id: $id) { title bodyMarkdown status audience revision wordCount course { id } prompt { id } tags { label } caseStudies { id } } }`,
      { id },
      mina,
    )
    .then(({ reflection }) => reflection);
const idOf = (address: string) => /\/reflections\/([\w-]+)/.exec(address)?.[1] as string;

const begin = async (fields: Record<string, string> = {}) => {
  const reader = await asMina();
  await reader.open('/write');
  const page = await reader.submit(
    FORM,
    { title: 'On weeding', bodyMarkdown: 'Fewer *books*.', ...fields },
    'act=save',
  );
  return { reader, page, id: idOf(page.address) };
};

describe('writing a reflection by pages', () => {
  it('keeps a draft with all that was chosen, and publishes it', async () => {
    const reader = await asMina();
    await reader.open(`/write?prompt=${promptId}`);
    expect(reader.page?.text).toContain('300 words');
    await reader.submit(FORM, { find: 'goose' }, 'act=find');
    expect(reader.page?.$(`[name=caseStudy][value="${caseStudyId}"]`).attr('checked')).toBeUndefined();
    const page = await reader.submit(
      FORM,
      {
        title: 'She asked for bees',
        bodyMarkdown: 'Ten to *five*.',
        tags: 'reference interview, bees, ,bees',
        caseStudy: caseStudyId,
        audience: 'PRIVATE',
      },
      'act=save',
    );
    expect(page.status).toBe(200);
    expect(page.address).toMatch(/\/edit\?done=saved$/);
    const id = idOf(page.address);
    expect(await read(id)).toMatchObject({
      status: 'DRAFT',
      audience: 'PRIVATE',
      prompt: { id: promptId },
      course: { id: courseId },
      tags: [{ label: 'Reference interview' }, { label: 'bees' }],
      caseStudies: [{ id: caseStudyId }],
    });
    expect(page.$('[name=tags]').attr('value')).toBe('Reference interview, bees');
    expect(page.$('[name=bodyMarkdown]').text()).toBe('Ten to *five*.');
    expect((await reader.open('/drafts')).text).toContain('She asked for bees');
    await reader.open(`/reflections/${id}/edit`);
    const published = await reader.submit(FORM, { bodyMarkdown: 'Ten to five, and *bees*.' }, 'act=publish');
    expect(published.address).toBe(`/reflections/${id}/edit?short=1`);
    await reader.submit(FORM, {}, 'act=anyway');
    expect(await read(id)).toMatchObject({ status: 'VISIBLE', bodyMarkdown: 'Ten to five, and *bees*.' });
  });

  it('shows the server’s own HTML, and stores nothing for it', async () => {
    const reader = await asMina();
    await reader.open('/write');
    const page = await reader.submit(
      FORM,
      { title: 'T', bodyMarkdown: 'a **strong** <script>x</script>' },
      'act=preview',
    );
    expect(page.status).toBe(200);
    expect(page.$('.preview strong').text()).toBe('strong');
    expect(page.$('.preview script').length).toBe(0);
    expect(page.$('[name=bodyMarkdown]').text()).toBe('a **strong** <script>x</script>');
    expect((await reader.open('/drafts')).text).not.toContain('strong');
  });

  it('offers a course’s readers only where there is a course, and says which', async () => {
    const offered = (reader: PageReader) =>
      reader.page
        ?.$('[name=audience]')
        .map((_, one) => reader.page?.$(one).attr('value'))
        .get();
    const rafiq = new PageReader(api);
    await rafiq.signIn(RAFIQ);
    await rafiq.open('/write');
    expect(offered(rafiq)).toEqual(['MEMBERS', 'PUBLIC']);
    expect(rafiq.page?.$('#courseId').length).toBe(0);
    const reader = await asMina();
    const free = await reader.open('/write');
    expect(offered(reader)).toEqual(['PRIVATE', 'COURSE', 'MEMBERS', 'PUBLIC']);
    expect(free.$('.needs-course').length).toBe(2);
    // It is chosen before those who belong to it are.
    expect(free.html.indexOf('id="courseId"')).toBeLessThan(free.html.indexOf('id="audience"'));
    const bound = await reader.open(`/write?prompt=${promptId}`);
    expect(bound.$('.needs-course').length).toBe(0);
    expect(bound.$('#audience').text()).toContain('Everybody in Reference and Enquiry, learners and instructors.');
    const { page, id } = await begin({ audience: 'MEMBERS' });
    await reader.open(page.address);
    await reader.submit(FORM, {}, 'act=publish');
    await reader.open(`/reflections/${id}/edit`);
    expect(offered(reader)).toEqual(['MEMBERS', 'PUBLIC']);
  });

  it('says beside its field what is wrong, and keeps all that was typed', async () => {
    const reader = await asMina();
    await reader.open('/write');
    const tags = Array.from({ length: 11 }, (_, at) => `tag${at}`).join(', ');
    const typed = { title: '', bodyMarkdown: 'Kept, \nall of it.', tags, audience: 'COURSE' };
    const page = await reader.submit(FORM, typed, 'act=save');
    expect(page.status).toBe(422);
    expect(page.$('#title-problem').text()).not.toBe('');
    expect(page.$('[role=alert] a[href="#title"]').length).toBe(1);
    expect(page.$('[name=bodyMarkdown]').text()).toBe('Kept, \nall of it.');
    expect(page.$('[name=tags]').attr('value')).toBe(tags);
    expect(page.$('[name=audience][checked]').attr('value')).toBe('COURSE');
    expect(page.$('[data-focus]').length).toBe(1);
  });

  it.each([
    ['en', ['Title: ', 'Text: ']],
    ['es', ['Título: ', 'Texto: ']],
  ])('names each field of an empty form above it, and leads there (%s)', async (language, names) => {
    const reader = new PageReader(api, { 'accept-language': language });
    await reader.signIn(MINA);
    await reader.open('/write');
    const page = await reader.submit(FORM, {}, 'act=publish');
    const links = page.$('.problem a').toArray();
    expect(links.map((link) => page.$(link).attr('href'))).toEqual(['#title', '#bodyMarkdown']);
    for (const [at, link] of links.entries()) expect(page.$(link).text()).toMatch(new RegExp(`^${names[at]}[A-Z]`));
    // Where no script gives it the focus, the browser does.
    expect(page.$('[autofocus]').attr('role')).toBe('alert');
  });

  it('makes one of what is sent twice', async () => {
    const reader = await asMina();
    const opened = await reader.open('/write');
    const fields = { title: 'Only once', bodyMarkdown: 'Once.' };
    const first = await reader.submit(FORM, fields, 'act=publish');
    reader.page = opened;
    const second = await reader.submit(FORM, fields, 'act=publish');
    expect(second.address).toBe(first.address);
  });

  it('leads a visitor to sign in and back', async () => {
    const page = await new PageReader(api).open('/write?course=x');
    expect(page.address).toBe('/sign-in?to=%2Fwrite%3Fcourse%3Dx');
  });
});

describe('publishing fewer words than the prompt asks for', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  const write = async (bodyMarkdown: string, headers: Record<string, string> = {}) => {
    const reader = new PageReader(api, headers);
    await reader.signIn(MINA);
    await reader.open(`/write?prompt=${promptId}`);
    return { reader, page: await reader.submit(FORM, { title: 'How long', bodyMarkdown }, 'act=publish') };
  };

  it('asks first, with nothing lost, and then does it', async () => {
    const { reader, page } = await write('Only *four* words here.');
    const id = idOf(page.address);
    expect(page.address).toBe(`/reflections/${id}/edit?short=1`);
    expect(page.$('.asks').text()).toContain('Your reflection has 4 words; the prompt asks for 300.');
    expect(page.$('.asks').text()).toContain('what others wrote for it stays closed to you');
    expect(page.$('.asks').attr('autofocus')).toBeDefined();
    expect(page.$(`.asks button[form="${page.$(FORM).attr('id')}"]`).attr('value')).toBe('anyway');
    expect(page.$('[name=bodyMarkdown]').text()).toBe('Only *four* words here.');
    expect(await read(id)).toMatchObject({ status: 'DRAFT', prompt: { id: promptId } });
    const published = await reader.submit(FORM, {}, 'act=anyway');
    expect(published.address).toBe(`/reflections/${id}?done=published`);
    expect(await read(id)).toMatchObject({ status: 'VISIBLE', wordCount: 4 });
  });

  it('asks in Spanish, once: what is then changed goes out by the same button', async () => {
    const { reader, page } = await write('Una.', { 'accept-language': 'es' });
    expect(page.$('.asks').text()).toContain('Tu reflexión tiene 1 palabra; la consigna pide 300.');
    expect(page.$('.actions [value=publish]')).toHaveLength(0);
    const refused = await reader.submit(FORM, { title: '' }, 'act=anyway');
    expect([refused.status, refused.$('.asks').length]).toEqual([422, 1]);
    // What is wrong gets the focus then.
    expect(refused.$('[autofocus]').attr('class')).toBe('problem');
    expect(refused.$(`${FORM} > .actions [value=anyway]`)).toHaveLength(1);
    await reader.submit(FORM, {}, 'act=find');
    expect(reader.page?.$(`${FORM} > .actions [value=anyway]`)).toHaveLength(1);
    expect(reader.page?.$('.asks:not([autofocus])')).toHaveLength(1);
    expect((await reader.submit(FORM, { title: 'Dos', bodyMarkdown: 'Dos.' }, 'act=anyway')).address).toMatch(
      /done=published$/,
    );
  });

  it('asks of a draft, too, and of neither what is long enough nor what is only kept', async () => {
    const reader = await asMina();
    await reader.open(`/write?prompt=${promptId}`);
    const kept = await reader.submit(FORM, { title: 'A draft', bodyMarkdown: words(299) }, 'act=save');
    expect(kept.address).toMatch(/done=saved$/);
    const asked = await reader.submit(FORM, {}, 'act=publish');
    expect(asked.$('.asks').text()).toContain('has 299 words');
    // Whoever comes back to it later is asked when they publish it.
    expect((await reader.open(`/reflections/${idOf(asked.address)}/edit`)).$('.asks')).toHaveLength(0);
    const published = await reader.submit(FORM, { bodyMarkdown: words(300) }, 'act=publish');
    expect(published.address).toMatch(/done=published$/);
    expect((await write(words(301))).page.address).toMatch(/done=published$/);
  });

  it('counts as the schema does', async () => {
    const text = `${words(296)} one-two[^1] <b>three</b>\n\n| a | b |\n|---|---|\n| | |\n\n[^1]: don’t count`;
    const { page } = await write(text);
    const { wordCount } = await read(idOf(page.address));
    expect([wordCount < 300, page.$('.asks').length]).toEqual([wordCount < 300, wordCount < 300 ? 1 : 0]);
    expect(page.address).toMatch(wordCount < 300 ? /short=1$/ : /done=published$/);
  });

  it('says what else is wrong before it asks', async () => {
    const reader = await asMina();
    await reader.open(`/write?prompt=${promptId}`);
    const page = await reader.submit(FORM, { title: '', bodyMarkdown: 'Short.' }, 'act=publish');
    expect([page.status, page.$('#title-problem').length]).toEqual([422, 1]);
  });
});

describe('changing a reflection by pages', () => {
  it('shows both texts where it was changed meanwhile, and lets one choose', async () => {
    const { reader, id } = await begin();
    const opened = await reader.open(`/reflections/${id}/edit`);
    await reader.submit(FORM, { bodyMarkdown: 'Theirs,\nin another tab.' }, 'act=save');
    reader.page = opened;
    const conflict = await reader.submit(FORM, { title: 'Mine', bodyMarkdown: 'Mine,\nin this one.' }, 'act=save');
    expect(conflict.status).toBe(409);
    const [theirs, mine] = conflict
      .$('.side')
      .toArray()
      .map((side) => conflict.$(side).text());
    expect(theirs).toContain('in another tab.');
    expect(mine).toContain('in this one.');
    expect(conflict.$('[name=bodyMarkdown]').text()).toBe('Mine,\nin this one.');
    expect((await read(id)).bodyMarkdown).toBe('Theirs,\nin another tab.');
    const both = await reader.submit(FORM, {}, 'act=both');
    expect(both.$('[name=bodyMarkdown]').text()).toMatch(/in this one\.[\s\S]*in another tab\./);
    reader.page = conflict;
    await reader.submit(FORM, {}, 'act=keep');
    expect(await read(id)).toMatchObject({ title: 'Mine', bodyMarkdown: 'Mine,\nin this one.' });
  });

  it('asks before a draft is thrown away, and does it by POST alone', async () => {
    const { reader, id } = await begin({ title: 'To be thrown away' });
    await reader.open(`/drafts/${id}/discard`);
    expect(await read(id)).toMatchObject({ status: 'DRAFT' });
    const after = await reader.submit('main form');
    expect(after.address).toBe('/drafts?done=discarded');
    expect(after.$('.list').text()).not.toContain('To be thrown away');
  });

  it('is nobody else’s to open or send', async () => {
    const { id } = await begin({ title: 'Nobody else reads this' });
    const rafiq = new PageReader(api);
    await rafiq.signIn(RAFIQ);
    for (const path of [`/reflections/${id}/edit`, `/drafts/${id}/discard`]) {
      const page = await rafiq.open(path);
      expect(page.status).toBe(404);
      expect(page.html).not.toContain('Nobody else');
    }
    await rafiq.open('/write');
    const token = rafiq.page?.$('[name=token]').first().attr('value') ?? '';
    const payload = new URLSearchParams({ token, title: 'Taken', bodyMarkdown: 'x', act: 'save' }).toString();
    const answer = await rafiq.send('POST', `/reflections/${id}/edit`, payload);
    expect(answer.statusCode).toBe(404);
    expect(answer.payload).not.toContain('Nobody else');
    expect((await read(id)).title).toBe('Nobody else reads this');
  });

  it('asks the database no more than eight times', async () => {
    const { reader, id } = await begin();
    for (const path of ['/write', `/reflections/${id}/edit`, '/drafts']) {
      const statements = await api.statements.during(() => reader.open(path));
      expect(statements.length).toBeLessThanOrEqual(7);
    }
  });
});

describe('pictures by a form without scripts', () => {
  const send = async (reader: PageReader, path: string, fields: Record<string, string>, file: Buffer | string) => {
    const boundary = 'between-the-parts';
    const part = (name: string, value: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const token = reader.page?.$(`${FORM} [name=token]`).attr('value') ?? '';
    const head = Object.entries({ token, ...fields }).map(([name, value]) => part(name, value));
    const before = `${head.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="goose.png"\r\ncontent-type: image/png\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(before), Buffer.from(file), Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const answer = await reader.send('POST', path, payload as never, type);
    return { status: answer.statusCode, $: load(answer.payload) };
  };

  it('arrive, are described, and go out with the text', async () => {
    const reader = await asMina();
    await reader.open('/write');
    const goose = await sharp({ create: { width: 20, height: 15, channels: 3, background: '#0b5548' } })
      .png()
      .toBuffer();
    const typed = { idempotencyKey: 'a-key-of-this-form', title: 'A goose', bodyMarkdown: 'See below.' };
    const { status, $ } = await send(reader, '/write?picture=1', typed, goose);
    expect(status).toBe(200);
    expect($('[name=bodyMarkdown]').text()).toBe('See below.');
    expect($('.picture img').length).toBe(1);
    // Chosen first, then added.
    const adding = $('[data-without-script]').find('input, button').toArray();
    expect(adding.map(({ tagName }) => tagName)).toEqual(['input', 'button']);
    const id = $('[name=mediaIds]').attr('value') as string;
    reader.page = { ...(reader.page as never as object), $ } as never;
    const said = { [`alt-${id}`]: 'A goose.', [`credit-${id}`]: 'Mina', [`licence-${id}`]: 'CC0' };
    const published = await reader.submit(FORM, said, 'act=publish');
    expect(published.address).toMatch(/done=published/);
    const { reflection } = await api.ok(
      'query ($id: ID!) { reflection(id: $id) { media { id altText credit licence } } }',
      { id: idOf(published.address) },
      mina,
    );
    expect(reflection.media).toEqual([{ id, altText: 'A goose.', credit: 'Mina', licence: 'CC0' }]);
  });

  it('are described before anybody is asked about a text that is too short', async () => {
    const reader = await asMina();
    await reader.open(`/write?prompt=${promptId}`);
    const goose = await sharp({ create: { width: 20, height: 15, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
    const typed = { promptId, title: 'A short goose', bodyMarkdown: 'Only four words here.' };
    const { $ } = await send(reader, `/write?prompt=${promptId}&picture=1`, typed, goose);
    const id = $('[name=mediaIds]').attr('value') as string;
    const publish = async (fields = {}) => {
      const { address, $: shown } = await reader.submit(FORM, fields, 'act=publish');
      const found = ['.asks', '.problem a', `${FORM} > .actions [value=publish]`].map((one) => shown(one).length);
      return [address.replace(/.*(?=\?)/, ''), ...found];
    };
    const sent = { ...typed, mediaIds: id };
    expect(await publish(sent)).toEqual([`?prompt=${promptId}`, 0, 3, 1]);
    // Nor of a draft that has it already.
    expect((await reader.submit(FORM, sent, 'act=save')).address).toMatch(/done=saved$/);
    expect((await publish()).slice(1)).toEqual([0, 3, 1]);
    const said = { [`alt-${id}`]: 'A goose.', [`credit-${id}`]: 'Mina', [`licence-${id}`]: 'CC0' };
    expect(await publish(said)).toEqual(['?short=1', 1, 0, 0]);
    expect((await reader.submit(FORM, {}, 'act=anyway')).address).toMatch(/done=published$/);
  });

  it.each([
    ['en', 'This file is empty. Choose another.'],
    ['es', 'Este archivo está vacío. Elige otro.'],
  ])('are named at their field where they are empty (%s)', async (language, empty) => {
    const reader = await asMina({ 'accept-language': language });
    await reader.open('/write');
    const { status, $ } = await send(reader, '/write?picture=1', { title: 'No goose' }, '');
    expect([status, unlinkedProblems($), $('.problem a').attr('href'), $('#file-problem').text()]).toEqual([
      422,
      [],
      '#file',
      empty,
    ]);
  });

  it('say beside their fields what they lack', async () => {
    const reader = await asMina();
    await reader.open('/write');
    const ids: string[] = [];
    for (const background of ['#0b5548', '#7a4200']) {
      const goose = await sharp({ create: { width: 20, height: 15, channels: 3, background } })
        .png()
        .toBuffer();
      const { $ } = await send(reader, '/write?picture=1', { title: 'Two geese', bodyMarkdown: 'See.' }, goose);
      // The newest is stored last, and yet listed first of those that belong to no text.
      api.clock.advance(1_000);
      ids.push($('[name=mediaIds]').attr('value') as string);
    }
    const [one, two] = ids as [string, string];
    const said = { mediaIds: ids, [`alt-${one}`]: 'A goose.', [`credit-${one}`]: 'Mina', [`decorative-${two}`]: 'on' };
    const typed = { title: 'Two geese', bodyMarkdown: 'See.', ...said };
    const told = async (fields: Record<string, string | string[]>, act: string) => {
      const page = await reader.submit(FORM, fields, act);
      return page
        .$('.problem a')
        .toArray()
        .map((link) => `${page.$(link).attr('href')} ${page.$(link).find('b').text()}`);
    };
    const lacking = [
      `#licence-${one} Picture 1: Licence`,
      `#credit-${two} Picture 2: Whose work it is`,
      `#licence-${two} Picture 2: Licence`,
    ];
    expect(await told(typed, 'act=publish')).toEqual(lacking);
    // The same of a draft that has them already.
    const kept = await reader.submit(FORM, typed, 'act=save');
    expect(kept.address).toMatch(/done=saved$/);
    expect(await told({}, 'act=publish')).toEqual(lacking);
    expect(await told({ [`credit-${one}`]: 'x'.repeat(201) }, 'act=save')).toEqual([
      `#credit-${one} Picture 1: Whose work it is`,
    ]);
    const all = { [`licence-${one}`]: 'CC0', [`credit-${two}`]: 'Mina', [`licence-${two}`]: 'CC0' };
    expect((await reader.submit(FORM, { ...all, [`credit-${one}`]: 'Mina' }, 'act=publish')).address).toMatch(
      /done=published/,
    );
    // And of one that is published.
    await reader.open(`/reflections/${idOf(kept.address)}/edit`);
    expect(await told({ [`licence-${two}`]: '' }, 'act=save')).toEqual([`#licence-${two} Picture 2: Licence`]);
  });

  it('that are sent twice with the same form are there once; another file is another picture', async () => {
    const reader = await asMina();
    await reader.open('/write');
    const paint = (background: string) =>
      sharp({ create: { width: 20, height: 15, channels: 3, background } })
        .png()
        .toBuffer();
    const typed = { idempotencyKey: 'a-key-that-is-sent-twice', title: 'A goose', bodyMarkdown: 'See below.' };
    const ids: Array<string | undefined> = [];
    for (const file of [await paint('#0b5548'), await paint('#0b5548'), await paint('#7a4200')]) {
      const { $ } = await send(reader, '/write?picture=1', typed, file);
      expect($('.picture img').length).toBe(1);
      ids.push($('[name=mediaIds]').attr('value'));
    }
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('say what is wrong with the file, and keep the text', async () => {
    const reader = await asMina();
    await reader.open('/write');
    const { status, $ } = await send(
      reader,
      '/write?picture=1',
      { title: 'A goose', bodyMarkdown: 'Still here.' },
      'none',
    );
    expect(status).toBe(422);
    expect($('#file-problem').text()).not.toBe('');
    expect($('[name=bodyMarkdown]').text()).toBe('Still here.');
  });

  it('are not lost where somebody publishes before adding them', async () => {
    const reader = await asMina();
    await reader.open('/write');
    const page = await reader.submit(
      FORM,
      { title: 'Too early', bodyMarkdown: 'Text.', file: 'goose.png' },
      'act=publish',
    );
    expect(page.status).toBe(422);
    expect(page.$('#file-problem').text()).not.toBe('');
  });
});

describe('what was typed when a form could not be served', () => {
  const LONG = 'Ten minutes later she was still standing there.\r\n\r\nSo I went back <b>.';

  it('is shown where the session has ended, and sent once one has signed in again', async () => {
    const reader = await asMina();
    await reader.open('/write');
    // As if the session had been ended elsewhere.
    await api.ok('mutation { revokeOtherSessions { __typename } }', {}, mina);
    const ended = await reader.submit(FORM, { title: 'Kept', bodyMarkdown: LONG }, 'act=publish');
    expect(ended.status).toBe(401);
    expect(ended.$('.kept-text textarea').first().text()).toBe(LONG.replaceAll('\r\n', '\n'));
    const form = ended;
    await reader.signIn(MINA);
    reader.page = form;
    const asked = await reader.submit('.kept-text form');
    expect(asked.status).toBe(403);
    expect(asked.$('.kept-text button').text()).toContain('mina');
    const sent = await reader.submit('.kept-text form');
    expect(sent.address).toMatch(/^\/reflections\/[\w-]+\?done=published$/);
    expect(await read(idOf(sent.address))).toMatchObject({
      title: 'Kept',
      bodyMarkdown: LONG.replaceAll('\r\n', '\n'),
    });
  });

  it('is neither shown nor ready to be sent where another site sent it', async () => {
    const reader = await asMina();
    const payload = new URLSearchParams({ title: 'Theirs', bodyMarkdown: LONG, act: 'publish' }).toString();
    const answer = await reader.send('POST', '/write', payload, { 'sec-fetch-site': 'cross-site' });
    expect(answer.statusCode).toBe(403);
    expect(answer.payload).not.toContain('Ten minutes later');
  });
});
