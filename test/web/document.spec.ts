import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

/** Characters that mean something to a replacement, to HTML, to JSON. */
const ODD = "Budget $` and $' and $& in $$5 </script><b> \\u003c \"'";

describe('the document around a page', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('holds what people wrote as they wrote it, in its head too', async () => {
    const { token } = await api.signUp('wren');
    const { createReflection } = await api.ok(
      'mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id } } }',
      { input: { title: ODD, bodyMarkdown: ODD, publish: true, audience: 'PUBLIC' } },
      { token },
    );
    const reader = new PageReader(api);
    const { html, $ } = await reader.open(`/reflections/${createReflection.reflection.id}`);
    expect(html.match(/<\/head>/g)).toHaveLength(1);
    expect($('body').children().first().is('a.skip')).toBe(true);
    expect($('h1').text()).toBe(ODD);
    const told = JSON.parse($('script[type="application/ld+json"]').text());
    expect(JSON.stringify(told)).toContain(JSON.stringify(ODD).slice(1, -1));
  });
});
