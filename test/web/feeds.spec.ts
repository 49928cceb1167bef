import { load } from 'cheerio';
import type { LightMyRequestResponse } from 'fastify';
import { buildWorld, type World } from '../factories/world.js';
import { type Json, startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';

const [ANA, BEN, ADMIN] = [0, 1, 2];
const SECRET = 'a wombat';
const MARKUP = 'Less < more & "so" ]]> <script>alert(1)</script>';

describe('what machines read', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let open: string;
  let study: string;
  let blind: string;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{ handle: 'ana' }, { handle: 'ben' }, { handle: 'admin', isAdmin: true }],
      courses: [{}],
      enrolments: [ANA, BEN].map((member) => ({ member, course: 0 })),
    });
    people = new WorldClient(api, world);
    await people.must(
      ANA,
      'updateProfile',
      { displayName: 'Ana Public', nameAudience: 'EVERYONE' },
      'viewer { email }',
    );
    await people.must(
      BEN,
      'updateProfile',
      { displayName: `Ben ${SECRET}`, nameAudience: 'MEMBERS' },
      'viewer { email }',
    );
    const courseId = world.courses[0];
    open = await reflect({
      title: MARKUP,
      bodyMarkdown: `It is ${MARKUP}`,
      audience: 'PUBLIC',
      courseId,
      tags: ['Geese'],
    });
    for (const audience of ['MEMBERS', 'COURSE', 'PRIVATE']) {
      await reflect({ title: SECRET, bodyMarkdown: `${SECRET}.`, audience, courseId, tags: ['Geese'] });
    }
    await reflect({ title: SECRET, bodyMarkdown: SECRET, publish: false });
    await reply(BEN, open, 'An answer with an `&`.');
    const gone = await reply(BEN, open, SECRET);
    await reply(ANA, open, 'To what is gone.', gone);
    await people.must(BEN, 'removeReply', { id: gone }, 'reply { id }');
    const hidden = await reply(BEN, open, SECRET);
    await people.must(ADMIN, 'decide', { contentId: hidden, action: 'HIDE', reason: 'So.' }, 'decision { id }');
    study = (await shelve({ title: 'A campaign', audience: 'PUBLIC', tags: ['Geese'] })).slug;
    await shelve({ title: SECRET, audience: 'MEMBERS' });
    const up = await shelve({
      title: 'A blind one',
      audience: 'PUBLIC',
      strategy: { goal: 'A goal.', approach: 'A way.', outcome: SECRET },
    });
    blind = up.slug;
    await reply(BEN, up.id, SECRET);
    const until = new Date(api.clock.now().getTime() + 5 * 86_400_000).toISOString();
    await people.must(ANA, 'openForBlindRating', { caseStudyId: up.id, until }, 'caseStudy { id }');
  });
  afterAll(() => api.close());

  const reflect = async (input: object): Promise<string> =>
    (await people.must(ANA, 'createReflection', { publish: true, ...input }, 'reflection { id }')).reflection.id;
  const reply = async (member: number, threadId: string, bodyMarkdown: string, parentId?: string): Promise<string> =>
    (await people.must(member, 'createReply', { threadId, bodyMarkdown, parentId }, 'reply { id }')).reply.id;
  const shelve = async (input: object): Promise<Json> =>
    (
      await people.must(
        ANA,
        'createCaseStudy',
        {
          organisation: { name: 'L' },
          strategy: { goal: 'A goal & more.', approach: 'A way.' },
          publish: true,
          ...input,
        },
        'caseStudy { id slug }',
      )
    ).caseStudy;

  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    api.inject({ method: 'GET', url, headers });
  const addresses = () => [
    `/reflections/${open}/feed`,
    `/case-studies/${study}/feed`,
    `/case-studies/${blind}/feed`,
    '/case-studies/feed',
    '/tags/geese/feed',
    `/courses/${world.courses[0]}/feed`,
    '/sitemap.xml',
  ];
  async function titles(url: string): Promise<string[]> {
    const $ = load((await get(url)).payload, { xml: true });
    return $('entry > title')
      .toArray()
      .map((title) => $(title).text());
  }

  it('are feeds of threads, tags, courses and the shelf, well formed and escaped', async () => {
    expect(await titles(`/reflections/${open}/feed`)).toEqual(['Reply 3 by Ana Public', 'Reply 1 by @ben', MARKUP]);
    expect(await titles(`/case-studies/${study}/feed`)).toEqual(['A campaign']);
    expect(await titles('/case-studies/feed')).toEqual(expect.arrayContaining(['A campaign', 'A blind one']));
    expect((await titles('/tags/geese/feed')).sort()).toEqual(['A campaign', MARKUP]);
    expect(await titles(`/courses/${world.courses[0]}/feed`)).toEqual([MARKUP]);
    const { payload, headers } = await get(`/reflections/${open}/feed`);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(payload).not.toContain('<script');
    const $ = load(payload, { xml: true });
    expect($('entry content').first().text()).toContain('<p>');
    expect(
      $('entry > author > name')
        .toArray()
        .map((name) => $(name).text()),
    ).toEqual(['Ana Public', '@ben', 'Ana Public']);
  });

  it('tell nobody what a visitor does not see, whoever asks', async () => {
    for (const url of addresses()) {
      const visited = await get(url);
      expect([url, visited.statusCode]).toEqual([url, 200]);
      expect(visited.payload).not.toContain(SECRET);
      for (const member of [ANA, BEN, ADMIN]) {
        const answer = await get(url, { authorization: `Bearer ${await people.token(member)}` });
        expect(answer.payload).toBe(visited.payload);
      }
      expect(visited.headers['cache-control']).toMatch(/^public, max-age=\d+$/);
      expect(visited.headers['set-cookie']).toBeUndefined();
    }
    expect(await titles(`/case-studies/${blind}/feed`)).toEqual(['A blind one']);
  });

  it('are not there for what a visitor does not see, as for what there never was', async () => {
    const { rows } = await api.db.pool.query(`select id from thread where audience <> 'PUBLIC' or status <> 'VISIBLE'`);
    expect(rows.length).toBeGreaterThan(4);
    const never = await get(`/reflections/${world.members[0]!.id}/feed`);
    expect(never.statusCode).toBe(404);
    for (const { id } of rows) {
      for (const url of [`/reflections/${id}/feed`, `/case-studies/${id}/feed`]) {
        const answer = await get(url);
        expect([answer.statusCode, answer.payload]).toEqual([404, never.payload]);
      }
      expect((await get('/sitemap.xml')).payload).not.toContain(id);
    }
    for (const url of [
      '/tags/no-such/feed',
      `/courses/${world.members[0]!.id}/feed`,
      '/sitemap-0.xml',
      '/sitemap-2.xml',
    ]) {
      expect((await get(url)).statusCode).toBe(404);
    }
  });

  it('look for nothing that has no form of an address', async () => {
    for (const odd of ['%00', 'a%00b']) {
      for (const what of ['reflections', 'case-studies', 'tags', 'courses']) {
        let status = 0;
        const statements = await api.statements.during(async () => {
          status = (await get(`/${what}/${odd}/feed`)).statusCode;
        });
        expect([what, status, statements.length]).toEqual([what, 400, 0]);
      }
    }
  });

  it('are answered shortly to who has them', async () => {
    for (const url of addresses()) {
      const { headers } = await get(url);
      const again = await get(url, { 'if-none-match': String(headers.etag) });
      expect([again.statusCode, again.payload]).toEqual([304, '']);
    }
  });

  it('are a map of the public pages, rules for robots that know it, and a manifest', async () => {
    const map = load((await get('/sitemap.xml')).payload, { xml: true });
    const places = map('loc')
      .toArray()
      .map((place) => new URL(map(place).text()).pathname);
    expect(places.sort()).toEqual(
      ['/', '/case-studies', `/case-studies/${blind}`, `/case-studies/${study}`, `/reflections/${open}`].sort(),
    );
    expect((await get('/sitemap-1.xml')).statusCode).toBe(200);
    const robots = await get('/robots.txt');
    expect(robots.headers['content-type']).toContain('text/plain');
    expect(robots.payload).toMatch(/^Sitemap: https?:\/\/.*\/sitemap\.xml$/m);
    expect(robots.payload).toContain('Disallow: /members/');
    const manifest = (await get('/site.webmanifest')).json();
    expect(manifest).toMatchObject({ name: 'Commonplace', start_url: '/' });
    expect((await get(manifest.icons[0].src)).statusCode).toBe(200);
  });

  it('cost five statements at most, a tag’s, and three the others', async () => {
    for (const url of addresses().filter((url) => url !== '/sitemap.xml')) {
      const statements = await api.statements.during(() => get(url));
      const most = url.startsWith('/tags/') ? 5 : 3;
      expect([url, statements.length <= most]).toEqual([url, true]);
    }
  });
});
