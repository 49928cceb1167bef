import { checkText, limits } from '#kernel';
import { startApi, type TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser } from '../support/browser.js';
import { LONG } from '../support/runs.js';
import { xssStrings } from '../support/xss-corpus.js';

/** Attacks of one reply: a paragraph each. */
const PER_REPLY = 20;

/** Pages with many attacks each, which are always opened: the thread in two orders, the home page, a member's, a search. */
const FIRST = 5;

/** Every which page of a title is opened: half with the policy and half without it, or a tenth. All are read by the browser. */
const SHARE = LONG ? 2 : 10;

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
    for (const title of titles) {
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
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it.each([
    ['with the policy', false],
    ['without the policy', true],
  ])(
    'do nothing at all, %s',
    async (_name, bypassCSP) => {
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
      const seen = addresses.filter((_address, at) => at < FIRST || at % SHARE === Number(bypassCSP));
      for (const address of seen) {
        await page.goto(address);
        if (page.url() !== browser.origin + address) happened.push(`${address} led to ${page.url()}`);
        const odd = await page.evaluate(`(${oddIn})(document)`);
        happened.push(...(odd as string[]).map((what) => `${address}: ${what}`));
      }
      expect(happened).toEqual([]);
      expect(seen.length).toBeGreaterThan(FIRST + 40);
      await context.close();
    },
    240_000,
  );

  it('leave nothing of theirs in any page, as the browser reads it', async () => {
    const { page, context } = await browser.visitor();
    await page.goto('/');
    const read = `(async (address) => (${oddIn})(new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')))`;
    const happened: string[] = [];
    for (const address of addresses) {
      const odd = (await page.evaluate(`${read}(${JSON.stringify(address)})`)) as string[];
      happened.push(...odd.map((what) => `${address}: ${what}`));
    }
    expect(happened).toEqual([]);
    expect(addresses.length).toBeGreaterThan(400);
    await context.close();
  }, 240_000);
});

/** What no page of ours has, or has done to the document: runs in the browser. */
function oddIn(document: Document): string[] {
  return [
    ...[
      ...document.querySelectorAll(
        'main style, main script:not([type="application/ld+json"]), main [style], main iframe, main object, main form:not([action^="/"])',
      ),
    ].map((one) => one.outerHTML.slice(0, 100)),
    ...[...document.querySelectorAll('*')].flatMap((one) =>
      one.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
    ...['forms', 'body', 'head', 'cookie', 'getElementById'].filter((name) => Object.hasOwn(document, name)),
    ...(document.body instanceof HTMLBodyElement && typeof document.getElementById === 'function' ? [] : ['clobbered']),
  ];
}
