import type { LightMyRequestResponse } from 'fastify';
import { isCourseSeen } from '#courses';
import type { Viewer } from '#kernel';
import { numRuns } from '../support/num-runs.js';
import { isPageRoute, routesOf } from '../support/routes.js';
import { sql } from '../support/sql.js';
import { forEachViewer, type Looking, visibleWords, wordsIn } from '../support/visible-words.js';
import { WorldApi } from '../support/world-api.js';
import { WorldClient } from '../support/world-client.js';
import { readerOf } from '../support/world-reader.js';
import { addressesOf, forgottenRoutes, formsOf, namesOf } from './page-addresses.js';

/** How many generated worlds are looked at from each of some seeds on: some 300 addresses of each by each of five people. */
const WORLDS = numRuns(1, 5);
const SEED = Number(process.env.SEED ?? 44);
const SEEDS = Array.from({ length: numRuns(1, 4) }, (_, more) => SEED + more);

/** What pages show of a text, as `WorldApi` and `addShelfWords` name it; the rest is in tables, on desks and in what nothing refers to. */
const ON_PAGES = /^[xgtbfncer]w/;

const MEMBERS = `
  select m.id, m.display_name as name, m.name_audience as audience,
    array(select c.course_id::text from course_member c where c.member_id = m.id) as courses from member m`;
const COURSES = 'select id, title, open_to_join as "openToJoin" from course';

describe('every page', () => {
  let on: WorldApi;
  let routes: string[];

  beforeAll(async () => {
    on = await WorldApi.start();
    routes = routesOf(on.api).flatMap((route) =>
      route.startsWith('GET ') && isPageRoute(on.api, route) ? [route.slice('GET '.length)] : [],
    );
  });
  afterAll(() => on?.close());

  /** Words, names and titles in an answer and its headers. What was asked for in the query is not told by the page, nor what an error calls missing. */
  function told(address: string, { payload, headers, statusCode }: LightMyRequestResponse, names: readonly string[]) {
    if (statusCode >= 500) throw new Error(`${address}: ${statusCode}`);
    const answer = `${JSON.stringify(headers)}\n${payload}`;
    const [path = '', query = ''] = address.split('?');
    const asked = new Set([...wordsIn(query), ...(statusCode === 200 ? [] : wordsIn(path))]);
    // Words stand by themselves. Tokens and keys of forms are letters by chance, and hold one now and then.
    const written = answer.replaceAll('\\n', ' ').match(/(?<![A-Za-z0-9_])[a-z]w\d+w[a-z](?![A-Za-z0-9_])/g) ?? [];
    return [
      ...written.flatMap(wordsIn).filter((word) => !asked.has(word)),
      ...names.filter((name) => answer.includes(name)),
    ];
  }

  /** Names of members and titles of courses, as the rules for those say. */
  async function namesFor(viewer: Viewer): Promise<{ all: string[]; seen: string[] }> {
    const { db } = on.api;
    const members = await db.rows<{ id: string; name: string; audience: string; courses: string[] }>(sql(MEMBERS));
    const courses = await db.rows<{ id: string; title: string; openToJoin: boolean }>(sql(COURSES));
    const shares = (theirs: readonly string[], mine: readonly string[]) => theirs.some((one) => mine.includes(one));
    const shown = members.filter(({ id, audience, courses }) => {
      if (id === viewer.memberId || audience === 'EVERYONE' || shares(courses, viewer.instructs)) return true;
      if (audience === 'MEMBERS') return viewer.memberId !== null;
      return audience === 'COURSEMATES' && shares(courses, viewer.courses);
    });
    const open = courses.filter((course) => isCourseSeen(viewer, course));
    return {
      all: [...members.map(({ name }) => name), ...courses.map(({ title }) => title)],
      seen: [...shown.map(({ name }) => name), ...open.map(({ title }) => title)],
    };
  }

  /** Whether it is the reason, or the text, of a decision about what the viewer wrote, which they are told of wherever it stands by now; who reported or noted what is never. */
  async function concerning({ memberId }: Viewer): Promise<(word: string) => boolean> {
    const own = await on.api.db.rows<{ id: string; number: number }>(
      sql('select thread_id as id, number from post where author_id = $1', [memberId]),
    );
    const numbers = on.posts
      .filter((post) => own.some(({ id, number }) => id === post.threadId && number === post.number))
      .map(({ word }) => String(word));
    return (word) => /^[dxb]w/.test(word) && numbers.includes(word.slice(2, -2));
  }

  /** Whether it is a reason that one can choose once more. All decisions of these worlds are the first member's. */
  function isOwnReason(route: string, member: number | null, word: string): boolean {
    return member === 0 && route.startsWith('/desk') && word.startsWith('dw');
  }

  it('is asked for: no route is forgotten', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(forgottenRoutes(routes)).toEqual([]);
  });

  async function look({ member, viewer, known }: Looking): Promise<void> {
    const everybody = await on.world.viewer(null);
    const allowedTo = async (one: Viewer) =>
      new Set([...visibleWords(on, { viewer: one, known }), ...(await namesFor(one)).seen]);
    const [mine, anybodys] = [await allowedTo(viewer), await allowedTo(everybody)];
    const [{ all }, names] = [await namesFor(viewer), await namesOf(on)];
    const people = new WorldClient(on.api, on.world);
    const [leaks, found] = [[] as string[], new Set<string>()];
    const judge = (
      address: string,
      answer: LightMyRequestResponse,
      allowed: ReadonlySet<string>,
      concerns = (_word: string) => false,
    ) => {
      for (const one of told(address, answer, all)) {
        if (!allowed.has(one) && !concerns(one)) leaks.push(`${address}: ${one}`);
        if (allowed.has(one)) found.add(one);
      }
    };
    for (const route of routes) {
      // Files beside the pages are the same for everybody.
      const allowed = on.api.routes.get(`GET ${route}`) === 'shared' ? anybodys : mine;
      const concerns =
        route === '/decisions/:id' ? await concerning(viewer) : (word: string) => isOwnReason(route, member, word);
      for (const address of addressesOf(route, names)) {
        // Some pages sign out: each is opened by a browser of its own.
        judge(address, await readerOf(people, member).send('GET', address), allowed, concerns);
      }
    }
    const reader = readerOf(people, member);
    const { $ } = await reader.open('/');
    const token = encodeURIComponent($('[name=token]').attr('value') ?? '');
    for (const { address, body } of formsOf(names)) {
      const answer = await reader.send('POST', address, `token=${token}&${body}`);
      // What is done is not to be looked for in the answer, and makes another world of this one.
      expect([address, answer.headers.location ?? '']).toEqual([
        address,
        expect.stringMatching(/^(?:\/(?:sign-in|graphql\/renew)\?.*)?$/),
      ]);
      judge(address, answer, mine);
    }
    expect([member, leaks]).toEqual([member, []]);
    const missed = [...mine].filter((word) => ON_PAGES.test(word) && !found.has(word));
    expect([member, missed]).toEqual([member, []]);
  }

  it.each(SEEDS)(
    'lets no word, name or title through of what is not seen, and all texts of what is: worlds from seed %d on',
    (seed) => forEachViewer(on, { numRuns: WORLDS, seed, size: { members: 4, subjects: 4, replies: 6 } }, look),
    240_000 + WORLDS * 240_000,
  );
});
