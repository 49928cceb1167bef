import { checkText, limits } from '#kernel';
import { startApi, type TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser } from '../support/browser.js';
import { LONG } from '../support/num-runs.js';
import { xssStrings } from '../support/xss-corpus.js';

/** Attacks of one reply: a paragraph each. */
const PER_REPLY = 20;

/** Every how many titles one is opened: each is a page, and all of them are escaped in the same few places. */
const STEP = LONG ? 1 : 3;

describeInBrowser(`${xssStrings.length} attacks collected by others, on pages`, () => {
  let api: TestApi;
  let browser: PageBrowser;
  const addresses: string[] = ['/', '/members/mallory', '/search?q=alert'];

  beforeAll(async () => {
    api = await startApi();
    browser = await PageBrowser.start(api);
    await api.signUp('wren');
    const { token } = await api.signUp('mallory');
    const write = (name: string, type: string, payload: string, input: object) =>
      api.graphql(`mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`, { input }, { token });
    const reflect = (title: string, bodyMarkdown: string) =>
      write('createReflection', 'CreateReflectionInput', 'reflection { id thread { id } }', {
        ...{ title, bodyMarkdown, publish: true, audience: 'PUBLIC' },
      });
    // In every plain field: what is refused is no attack.
    const titles = xssStrings.filter((text) => text.length <= limits.titleCharacters);
    for (const title of titles.filter((_title, at) => at % STEP === 0)) {
      const { data } = await reflect(title, 'A text.');
      if (data) addresses.push(`/reflections/${data.createReflection.reflection.id}`);
    }
    await write('updateProfile', 'UpdateProfileInput', 'viewer { email }', {
      displayName: '<b onclick=alert(1)>',
      affiliation: '"><img src=x onerror=alert(1)>',
      bioMarkdown: xssStrings.slice(0, 20).join('\n\n').slice(0, limits.bioCharacters),
    });
    const { data } = await reflect('Attacks', 'See below.');
    const { id, thread } = data.createReflection.reflection;
    for (let at = 0; at < xssStrings.length; at += PER_REPLY) {
      const texts = xssStrings
        .slice(at, at + PER_REPLY)
        .filter((text) => checkText(text, { max: limits.bodyCharacters, multiline: true }).length === 0);
      await write('createReply', 'CreateReplyInput', 'reply { id }', {
        threadId: thread.id,
        bodyMarkdown: texts.join('\n\n').slice(0, limits.bodyCharacters),
      });
    }
    addresses.splice(0, 0, `/reflections/${id}?show=all`, `/reflections/${id}?order=NEWEST`);
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it.each([
    ['with the policy', false],
    ['without the policy', true],
  ])('do nothing at all, %s', async (_name, bypassCSP) => {
    const { page, context } = await browser.visitor({ bypassCSP });
    const happened: string[] = [];
    page.on('dialog', (dialog) => {
      happened.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== browser.origin && protocol !== 'data:') happened.push(`a request: ${request.url()}`);
    });
    context.on('page', (other) => happened.push(`a window: ${other.url()}`));
    // Half of the titles each, so that both ways together see all of them.
    const seen = addresses.filter((_address, at) => at < 5 || at % 2 === Number(bypassCSP));
    for (const address of seen) {
      await page.goto(address);
      if (page.url() !== browser.origin + address) happened.push(`${address} led to ${page.url()}`);
      const odd = await page.evaluate(() => [
        ...[
          ...document.querySelectorAll(
            'main style, main script:not([type="application/ld+json"]), main [style], main iframe, main object, main form:not([action^="/"])',
          ),
        ].map((one) => one.outerHTML.slice(0, 100)),
        ...[...document.querySelectorAll('*')].flatMap((one) =>
          one.getAttributeNames().filter((name) => name.startsWith('on')),
        ),
        ...['forms', 'body', 'head', 'cookie', 'getElementById'].filter((name) => Object.hasOwn(document, name)),
        ...(document.body instanceof HTMLBodyElement && typeof document.getElementById === 'function'
          ? []
          : ['clobbered']),
      ]);
      happened.push(...odd.map((what) => `${address}: ${what}`));
    }
    expect(happened).toEqual([]);
    expect(seen.length).toBeGreaterThan(LONG ? 100 : 35);
    await context.close();
  });
});
