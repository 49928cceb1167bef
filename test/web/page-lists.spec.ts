import type { TestApi } from '../support/api.js';
import { demoAddresses } from '../support/demo-addresses.js';
import { logins, startDemo, tokenOf } from '../support/demo-api.js';
import { PageReader, type ReadPage } from '../support/page-reader.js';
import { isPageRoute, routesOf } from '../support/routes.js';
import { type SignedAddress, staffAddresses } from '../support/staff-addresses.js';

/** Routes of pages that nothing is tried on in a browser, each with the reason. A route in neither list is forgotten. */
const EXCEPTIONS: ReadonlyArray<readonly [why: string, routes: readonly string[]]> = [
  [
    'is no page but a file beside it',
    [
      ...['/robots.txt', '/site.webmanifest', '/sitemap.xml', '/sitemap-:file(^\\d{1,4}).xml', '/assets/:name'],
      ...['/service-worker.js', '/courses/:id/feed', '/tags/:slug/feed', '/reflections/:id/feed'],
      ...['/reflections/:id/cite.bib', '/reflections/:id/cite.ris', '/case-studies/feed', '/case-studies/:slug/feed'],
      ...['/case-studies/:slug/cite.bib', '/case-studies/:slug/cite.ris'],
    ],
  ],
  [
    'is a piece of a page that a script asks for, which stands in its page otherwise',
    [
      ...['/write/mention-candidates', '/write/tags', '/write/pictures/:id', '/threads/:id/mention-candidates'],
      ...['/threads/:id/answered/:number', '/threads/:threadId/further', '/threads/:threadId/since/:cursor'],
      ...['/threads/:threadId/replies/:number/more', '/threads/:threadId/replies/:number/form'],
    ],
  ],
  ['leads on to another page', ['/graphql/renew', '/threads/:threadId/replies/:number']],
  ['is for whoever works here', ['/dev/mail', '/dev/mail/:id', '/dev/mail/:id/html', '/dev/mail/:id/source']],
  ['needs the link of a mail', ['/unsubscribe/:linkToken']],
  ['needs a row of figures; its form is that of new ones', ['/case-studies/:slug/figures/:id']],
];

describe('the lists of pages that everything is tried on', () => {
  let api: TestApi;
  let routes: string[];
  let staff: SignedAddress[];
  let addresses: string[];
  const opened = new Map<string, ReadPage>();

  beforeAll(async () => {
    api = await startDemo();
    routes = routesOf(api).flatMap((route) =>
      route.startsWith('GET ') && isPageRoute(api, route) ? [route.slice('GET '.length)] : [],
    );
    staff = await staffAddresses(api);
    const learners = await demoAddresses(api, await tokenOf(api, logins.learner));
    addresses = [...staff, ...learners].map(({ address }) => address.split('?')[0] as string);
    const readers = new Map<SignedAddress['by'], PageReader>([[null, new PageReader(api)]]);
    for (const [who, login] of Object.entries(logins)) {
      const reader = new PageReader(api);
      await reader.signIn(login);
      readers.set(who as keyof typeof logins, reader);
    }
    for (const { name, address, by } of staff) opened.set(name, await readers.get(by)!.open(address));
  });
  afterAll(() => api?.close());

  it('have every route between them, or say why not', () => {
    const patterns = new Map(routes.map((route) => [route, patternOf(route)]));
    const isTried = (route: string) =>
      addresses.some((address) => {
        // An address is of the route that has most of it in letters, as the router takes it.
        const found = routes.filter((one) => patterns.get(one)!.test(address));
        return found.sort((a, b) => count(a) - count(b))[0] === route;
      });
    const excepted = EXCEPTIONS.flatMap(([, some]) => some);
    expect(routes.filter((route) => !excepted.includes(route) && !isTried(route))).toEqual([]);
    expect(excepted.filter((route) => !routes.includes(route) || isTried(route))).toEqual([]);
  });

  it('lead to pages that there are, for whoever opens them', () => {
    const missing = staff.filter(({ name }) => opened.get(name)!.status !== 200);
    expect(missing.map(({ name, address }) => [name, address, opened.get(name)!.status])).toEqual([]);
    expect(new Set(staff.map(({ name }) => name)).size).toBe(staff.length);
  });

  it('have a caption and headings for every table, and in words what a picture shows', () => {
    const faults = [...opened].flatMap(([name, { $ }]) =>
      $('main table')
        .toArray()
        .filter((table) => name !== 'gallery' && $(table).closest('.prose').length === 0)
        .flatMap((table) => {
          const bare = $(table).find('th:not([scope])').length;
          const caption = $(table).find('caption').text().trim();
          const heads = $(table).find('thead th[scope=col]').length;
          const cells = $(table).find('tbody tr').first().find('th, td').length;
          return bare === 0 && caption !== '' && heads === cells ? [] : [[name, caption, bare, heads, cells]];
        }),
    );
    expect(faults).toEqual([]);
    const graph = opened.get('replies')!.$;
    const rows = graph('.counts tbody tr').length;
    expect([rows > 10, graph('svg .tie').length]).toEqual([true, rows]);
    const told = new Set(
      graph('.counts tbody tr a')
        .toArray()
        .map((one) => graph(one).attr('href')?.split('/').at(-1)),
    );
    expect(graph('svg .reply-node').length).toBe(told.size);
    const invitation = opened.get('invitation')!.$;
    const link = invitation('.slide a').attr('href') as string;
    expect(link).toMatch(/\/join\/\S+$/);
    expect(invitation('.slide a').text()).toBe(link);
    expect(invitation('svg.qr').attr('aria-label')).toContain(link);
  });
});

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replaceAll('.', '\\.').replace(/:\w+(?:\(.*?\))?/g, '[^/]+')}$`);
}

function count(route: string): number {
  return route.split(':').length;
}
