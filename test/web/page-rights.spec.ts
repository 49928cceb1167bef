import { moderatesAnything, newId, type Viewer } from '#kernel';
import { canModerate } from '#moderation';
import { canChangeRubric, canWriteRubrics } from '../../libs/cases/src/rubric/rubric.policy.js';
import { canCreateCourse, canManage } from '../../libs/courses/src/course/course.policy.js';
import { canDecide } from '../../libs/moderation/src/moderation.policy.js';
import { canGovernTags } from '../../libs/tags/src/tag/tag.policy.js';
import { type Actor, actors, RoleFixture } from '../e2e/visibility/role-fixture.js';
import type { PageReader } from '../support/page-reader.js';
import { isPageRoute, routesOf } from '../support/routes.js';
import { readerOf } from '../support/world-reader.js';

/** A page that the policies give to some, or a form there; what stands in its address is of this world. */
interface Gated {
  readonly route: string;
  readonly address: string;
  readonly may: (viewer: Viewer) => boolean;
  /** Whether nothing leads there that a list of pages would find: it is shown beside something that has to be looked for. */
  readonly apart?: true;
}

const isAdmin = (viewer: Viewer) => viewer.isAdmin;

describe('the rights of offices, on pages', () => {
  let fixture: RoleFixture;
  let gated: Gated[];
  let rubric: string;

  beforeAll(async () => {
    fixture = await RoleFixture.start();
    gated = await gatedPages();
  });
  afterAll(() => fixture?.close());

  const memberOf = (actor: Actor) => (actor === 'visitor' ? null : actors.indexOf(actor) - 1);
  const viewerOf = (actor: Actor): Promise<Viewer> => fixture.world.viewer(memberOf(actor), fixture.api.clock.now());
  const open = (actor: Actor): PageReader => readerOf(fixture.people, memberOf(actor));

  /** Each page of an office, with what the policy of its lib says of it. */
  async function gatedPages(): Promise<Gated[]> {
    const { courseId, courseSlug: slug } = fixture;
    const author = fixture.userId('author');
    const [inCourse, ofNone] = [await fixture.reported('course'), await fixture.reported('commons')];
    await fixture.must(
      'reporter',
      'reportMember',
      { handle: fixture.handle('passing'), reason: 'SPAM' },
      'report { id }',
    );
    const appealed = await fixture.appealed('course');
    const [{ slug: tag }] = (await fixture.api.ok('{ tags(first: 1) { nodes { slug } } }')).tags.nodes;
    [{ id: rubric }] = (await fixture.api.ok('{ rubrics { id } }')).rubrics;
    const judges = (courseOf: string | null) => (viewer: Viewer) => canDecide(viewer, courseOf, author);
    const runs = (viewer: Viewer) => canManage(viewer, courseId);
    const sees = (viewer: Viewer) => canModerate(viewer, courseId);
    const profiles = await fixture.people.ok(
      actors.indexOf('admin') - 1,
      '{ memberModerationQueue(first: 1) { nodes { id } } }',
    );
    const page = (route: string, address: string, may: Gated['may']): Gated => ({ route, address, may });
    const office = '/courses/:slug/office';
    return [
      page('/desk', '/desk', moderatesAnything),
      ...['appeals', 'suspensions', 'log'].map((room) => page(`/desk/${room}`, `/desk/${room}`, moderatesAnything)),
      page('/desk/screening', `/desk/screening?course=${slug}`, sees),
      page('/desk/:id', `/desk/${inCourse}`, judges(courseId)),
      page('/desk/:id', `/desk/${ofNone}`, judges(null)),
      page('/desk/:id', `/desk/${profiles.memberModerationQueue.nodes[0].id}?queue=profiles`, (viewer) =>
        canModerate(viewer, null),
      ),
      page('/desk/threads/:id', `/desk/threads/${inCourse.split('.')[0]}`, sees),
      page('/desk/members/:handle', `/desk/members/${fixture.handle('author')}?course=${slug}`, sees),
      page('/desk/decisions/:id', `/desk/decisions/${appealed}`, judges(courseId)),
      page('/courses/:slug/participation', `/courses/${slug}/participation`, sees),
      page('/courses/:slug/participation/:handle', `/courses/${slug}/participation/${fixture.handle('learner')}`, sees),
      page('/courses/:slug/replies', `/courses/${slug}/replies`, sees),
      page(office, `/courses/${slug}/office`, runs),
      ...['new-prompt', 'copy', 'invitation', 'people', 'unanswered', 'settings'].map((part) =>
        page(`${office}/${part}`, `/courses/${slug}/office/${part}`, runs),
      ),
      page(`${office}/prompts/:id`, `/courses/${slug}/office/prompts/${fixture.promptId}`, runs),
      page('/new-course', '/new-course', canCreateCourse),
      page('/admin', '/admin', isAdmin),
      ...['members', 'handles', 'jobs', 'mail', 'name', 'begin', 'log/verify'].map((part) =>
        page(`/admin/${part}`, `/admin/${part}`, isAdmin),
      ),
      page('/admin/members/:handle', `/admin/members/${fixture.handle('learner')}`, isAdmin),
      page('/admin/log', '/admin/log', moderatesAnything),
      page('/tags/:slug/edit', `/tags/${tag}/edit`, canGovernTags),
      page('/tags/:slug/merge', `/tags/${tag}/merge`, canGovernTags),
      page('/rubrics/new', '/rubrics/new', canWriteRubrics),
      page('/rubrics/:id/edit', `/rubrics/${rubric}/edit`, (viewer) => canChangeRubric(viewer, null)),
    ];
  }

  /** What a form changes is for whom its page is for; of a course, of that course. */
  const belowOf = (route: string) =>
    gated
      .filter((one) => route === one.route || route.startsWith(`${one.route}/`))
      .sort((one, other) => other.route.length - one.route.length);
  const formRoutes = () =>
    routesOf(fixture.api).flatMap((route) =>
      route.startsWith('POST ') && isPageRoute(fixture.api, route) ? [route.slice('POST '.length)] : [],
    );

  it('are asked for: no page of an office is forgotten', () => {
    const routes = routesOf(fixture.api).flatMap((route) =>
      route.startsWith('GET ') && isPageRoute(fixture.api, route) ? [route.slice('GET '.length)] : [],
    );
    const known = new Set(gated.map(({ route }) => route));
    const offices = routes.filter((route) =>
      /^\/(?:desk|admin|new-course)|\/office|\/participation|\/replies$|^\/(?:tags|rubrics)\/(?:.*\/)?(?:new|edit|merge)$/.test(
        route,
      ),
    );
    expect(offices.filter((route) => !known.has(route))).toEqual([]);
    expect([...known].filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('are those of the policy: what it refuses answers as what does not exist, byte for byte', async () => {
    const wrong: unknown[] = [];
    for (const actor of actors) {
      const viewer = await viewerOf(actor);
      for (const { address, may } of gated) {
        const { statusCode: status, payload, headers } = await open(actor).send('GET', address);
        // Who has not signed in may have an office: they are asked to, wherever at the desk it is.
        if (status === 303 && actor === 'visitor' && /^\/sign-in\?/.test(String(headers.location))) continue;
        if (status !== (may(viewer) ? 200 : 404)) wrong.push([actor, address, status]);
        if (status === 200) continue;
        const nowhere = strange(address);
        const none = await open(actor).send('GET', nowhere);
        const same = none.statusCode === status && plain(none.payload, nowhere) === plain(payload, address);
        if (!same) wrong.push([actor, address, status, none.statusCode, nowhere]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('have no link and no form for what the policy refuses, and a way to all that it gives', async () => {
    const wrong: unknown[] = [];
    for (const actor of actors) {
      const viewer = await viewerOf(actor);
      const { pages, forms, dead } = await walk(open(actor));
      wrong.push(...dead.map((one) => [actor, 'leads nowhere', one]));
      for (const form of forms) {
        const [rule] = belowOf(form.route);
        const isThere = rule?.address.includes('?')
          ? form.address === rule.address
          : form.address.startsWith(rule?.address ?? '?');
        if (rule && isThere && !rule.may(viewer)) wrong.push([actor, 'has a form', form.address]);
      }
      for (const { address, may } of gated) {
        // Who moderates one course alone has its page without saying which.
        const [plainly] = address.split('?') as [string];
        const isFound = pages.has(address) || (may(viewer) && pages.has(plainly));
        if (isFound !== may(viewer)) wrong.push([actor, isFound ? 'has a link' : 'has no way', address]);
      }
    }
    expect(wrong).toEqual([]);
  }, 900_000);

  it('hold for what is sent: nothing is changed by whom the policy refuses, and nothing is told', async () => {
    const before = await fixture.checksums();
    const wrong: unknown[] = [];
    for (const actor of actors) {
      const viewer = await viewerOf(actor);
      const reader = open(actor);
      const { $ } = await reader.open('/settings');
      const token = encodeURIComponent($('[name=token]').attr('value') ?? '');
      for (const route of formRoutes()) {
        const [rule] = belowOf(route);
        if (!rule || rule.may(viewer)) continue;
        const [path, query] = rule.address.split('?');
        const address = `${path}${route.slice(rule.route.length)}${query ? `?${query}` : ''}`;
        const answer = await reader.send(
          'POST',
          address,
          `token=${token}&do=remove&act=save&action=HIDE&on=yes&reason=So+it+is.`,
        );
        // A visitor's is kept, and sent again once they have signed in.
        const refused = actor === 'visitor' ? [307, 404] : [404];
        if (!refused.includes(answer.statusCode)) wrong.push([actor, address, answer.statusCode]);
      }
    }
    expect(wrong).toEqual([]);
    expect(await fixture.checksums()).toEqual(before);
  });

  /** The same address of something that there is not. */
  function strange(address: string): string {
    const id = newId(fixture.api.clock.now());
    return address
      .replace(fixture.courseSlug, id)
      .replace(/^\/desk\/[0-9a-f-]{36}/, `/desk/${id}`)
      .replace(/decisions\/[^/?]+/, `decisions/${id}`)
      .replace(/^(\/tags|\/rubrics)\/(?!new)[^/?]+/, `$1/${id}`)
      .replace(/^(\/admin|\/new-course|\/rubrics\/new|\/desk(?=$|\/(?:appeals|suspensions|log)))/, `/x-${id}`);
  }

  /** What an answer says, whatever was asked for and whatever key its forms have. */
  function plain(html: string, address: string): string {
    const spelled = [address, encodeURIComponent(address), address.replaceAll('&', '&amp;')];
    return spelled
      .reduce((text, one) => text.replaceAll(one, '/here'), html)
      .replaceAll(/name="(?:token|idempotencyKey)" value="[^"]*"/g, '')
      .replaceAll(/value="[^"]*" name="(?:token|idempotencyKey)"/g, '');
  }

  /** Goes wherever a link leads, a few times for each kind of page. */
  async function walk(reader: PageReader) {
    const routes = routesOf(fixture.api).flatMap((route) =>
      isPageRoute(fixture.api, route) ? [route.split(' ')] : [],
    );
    const kindOf = (method: string, path: string) =>
      routes.find(([by, route]) => by === method && !route!.includes(':') && route === path)?.[1] ??
      routes.find(([by, route]) => by === method && patternOf(route!).test(path))?.[1];
    const pages = new Set<string>();
    const forms: Array<{ route: string; address: string }> = [];
    const dead: string[] = [];
    const times = new Map<string, number>();
    const asked = new Set<string>();
    const waiting = ['/', '/tags?list=proposed', `/rubrics/${rubric}`];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (asked.has(at)) continue;
      asked.add(at);
      const kind = kindOf('GET', pathOf(at));
      if (!kind || /feed|cite|robots|sitemap|renew|^\/dev|mention|\/since\//.test(kind)) continue;
      const seen = times.get(kind) ?? 0;
      // Of each kind of page some; those that rights are asked for are all looked at.
      if (seen >= 3 && !gated.some(({ address }) => pathOf(address) === pathOf(at as string))) continue;
      times.set(kind, seen + 1);
      const { status, $ } = await reader.open(at);
      if (status !== 200) dead.push(`${at} (${status}: ${$('main').text().slice(0, 80)})`);
      else for (const one of [at, pathOf(at)]) pages.add(one);
      for (const one of $('a[href]').toArray()) {
        const href = $(one).attr('href') as string;
        if (/^(?:https?:|mailto:)/.test(href) && !href.startsWith('http://localhost')) continue;
        const { pathname, search } = new URL(href, `http://localhost${at}`);
        waiting.push(pathname + search);
      }
      for (const one of $('form[method=post]').toArray()) {
        const address = $(one).attr('action') ?? at;
        forms.push({ address, route: kindOf('POST', pathOf(address)) ?? address });
      }
    }
    return { pages, forms, dead };
  }
});

function pathOf(address: string): string {
  return address.split('?')[0] as string;
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replace(/:\w+(?:\(.*?\))?/g, '[^/]+')}$`);
}
