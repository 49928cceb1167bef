import { sql } from '../support/sql.js';
import type { WorldApi } from '../support/world-api.js';

/** What stands in addresses of one world. */
interface Named {
  /** Of each thread: its id, and the numbers of its texts, 0 for what it is about. */
  readonly threads: ReadonlyArray<{ readonly id: string; readonly numbers: readonly number[] }>;
  readonly caseStudies: ReadonlyArray<{
    readonly slug: string;
    readonly numbers: readonly number[];
    readonly series: readonly string[];
  }>;
  readonly courses: ReadonlyArray<{ readonly id: string; readonly slug: string; readonly code: string }>;
  readonly prompts: readonly string[];
  readonly handles: readonly string[];
  readonly tags: readonly string[];
  readonly pictures: readonly string[];
  readonly decisions: readonly string[];
  readonly rubrics: readonly string[];
}

const CASE_STUDIES = `
  select c.slug, array(select s.id::text from metric_series s where s.thread_id = c.thread_id) as series,
    array(select p.number from post p where p.thread_id = c.thread_id) as numbers
  from case_study c where c.slug <> ''`;
const COURSES = 'select id, slug, join_code as code from course';
const TAGS = 'select slug as id from tag';
const RUBRICS = 'select id from rubric';
const PICTURES = 'select id from media';
const DECISIONS = 'select id from decision';

/** All that addresses of pages can name in a world, whoever may see it. */
export async function namesOf({
  api: { db },
  world,
  posts,
}: Pick<WorldApi, 'api' | 'world' | 'posts'>): Promise<Named> {
  const numbersOf = (id: string) => posts.filter(({ threadId }) => threadId === id).map(({ number }) => number);
  const ids = async (text: string) => (await db.rows<{ id: string }>(sql(text))).map(({ id }) => id);
  return {
    threads: world.threads.map((id) => ({ id, numbers: numbersOf(id) })),
    caseStudies: await db.rows(sql(CASE_STUDIES)),
    courses: await db.rows(sql(COURSES)),
    prompts: world.prompts,
    handles: world.members.map(({ handle }) => handle),
    tags: await ids(TAGS),
    pictures: await ids(PICTURES),
    decisions: await ids(DECISIONS),
    rubrics: await ids(RUBRICS),
  };
}

type Spelled = (names: Named) => readonly string[];

const once = (): Spelled => () => [''];
const queries =
  (...all: string[]): Spelled =>
  () => ['', ...all];
const texts =
  (least = 0): Spelled =>
  ({ threads }) =>
    threads.flatMap(({ id, numbers }) =>
      numbers.filter((number) => number >= least).map((number) => `${id} ${number}`),
    );
const threads =
  (...all: string[]): Spelled =>
  (names) =>
    names.threads.flatMap(({ id }) => ['', ...all].map((query) => `${id}${query}`));
const studies =
  (...all: string[]): Spelled =>
  ({ caseStudies }) =>
    caseStudies.flatMap(({ slug }) => ['', ...all].map((query) => `${slug}${query}`));
const courses: Spelled = (names) => names.courses.map(({ slug }) => slug);

/** A thread's page in every order, whole, in pieces, and about each of its replies. */
const discussed = (numbers: readonly number[]): string[] => [
  ...['', '?order=newest', '?order=oldest', '?all'],
  ...numbers
    .filter((number) => number > 0)
    .flatMap((number) => [`?reply=${number}`, `?root=${number}`, `?answer=${number}`]),
];

const SEARCHES = ['about', 'says', 'since', 'later', 'library', 'reader', 'course', 'prompt', 'case study'];
const SHELF = ['NEWEST', 'MOST_RATED', 'MOST_DISCUSSED', 'MOST_CONTESTED'].map((order) => `?order=${order}`);

/**
 * What each route of a page is asked with: the values of its parameters with spaces between, then a query. A route that is not
 * named here is forgotten, and told as such.
 */
const ASKED: Readonly<Record<string, Spelled>> = {
  '/': queries('?order=newest', '?order=active'),
  '/account': once(),
  '/admin': once(),
  '/admin/members': ({ handles }) => ['', '?standing=admins', ...handles.map((handle) => `?q=${handle.slice(0, 3)}`)],
  '/admin/members/:handle': ({ handles }) => handles,
  '/admin/handles': once(),
  '/admin/jobs': once(),
  '/admin/mail': once(),
  '/admin/log': ({ courses, handles }) => [
    '',
    ...courses.map(({ slug }) => `?course=${encodeURIComponent(slug)}`),
    ...handles.map((handle) => `?who=${handle}`),
  ],
  '/admin/log/verify': once(),
  '/admin/name': once(),
  '/admin/begin': once(),
  '/rubrics': once(),
  '/rubrics/new': once(),
  '/rubrics/:id': ({ rubrics }) => rubrics,
  '/rubrics/:id/edit': ({ rubrics }) => rubrics,
  '/help': once(),
  '/help/:topic': () => ['reading', 'writing', 'rating', 'visibility', 'moderation'],
  '/settings': once(),
  '/settings/notifications': once(),
  '/shortcuts': once(),
  '/guide': once(),
  '/offline': once(),
  '/account/email': once(),
  '/forgot': once(),
  '/confirm/:linkToken': () => ['nothing', 'nothing?then=reset'],
  '/unsubscribe/:linkToken': () => ['nothing'],
  '/dev/ui': once(),
  '/dev/mail': once(),
  '/dev/mail/:id': () => ['sample-reset-en'],
  '/dev/mail/:id/html': () => ['sample-reset-en'],
  '/dev/mail/:id/source': () => ['sample-reset-en'],
  '/graphql/renew': once(),
  '/sign-in': once(),
  '/sign-up': once(),
  '/reset-password': once(),
  '/robots.txt': once(),
  '/site.webmanifest': once(),
  '/sitemap.xml': once(),
  '/sitemap-:file(^\\d{1,4}).xml': () => ['1'],
  '/notifications': once(),
  '/desk': ({ courses }) => [
    ...['', '?state=decided', '?state=appealed', '?state=mine', '?order=reported', '?order=newest'],
    ...['?queue=profiles', '?queue=profiles&state=decided', '?part=list'],
    ...courses.map(({ slug }) => `?course=${slug}`),
  ],
  '/desk/:id': ({ threads }) =>
    threads.flatMap(({ id, numbers }) =>
      numbers.flatMap((number) => {
        const item = number === 0 ? id : `${id}.${number}`;
        return [item, `${item}?part=1`, `${item}?part=anew`];
      }),
    ),
  '/desk/appeals': once(),
  '/desk/suspensions': once(),
  '/desk/log': queries('?by=me'),
  '/desk/screening': ({ courses }) => ['', ...courses.map(({ slug }) => `?course=${slug}`)],
  '/desk/decisions/:id': ({ decisions }) => decisions,
  '/desk/threads/:id': ({ threads }) => threads.map(({ id }) => id),
  '/desk/members/:handle': ({ handles, courses }) =>
    handles.flatMap((handle) => [handle, ...courses.map(({ slug }) => `${handle}?course=${slug}`)]),
  '/decisions/:id': ({ decisions }) => decisions,
  '/drafts': once(),
  '/drafts/:id/discard': threads(),
  '/courses': once(),
  '/courses/:slug': (names) => courses(names).flatMap((slug) => [slug, `${slug}?order=newest`, `${slug}?order=active`]),
  '/courses/:slug/members': (names) => courses(names).flatMap((slug) => [slug, `${slug}?role=learners`]),
  '/courses/:slug/leave': courses,
  '/courses/:slug/participation': (names) =>
    courses(names).flatMap((slug) => [slug, `${slug}?show=missing&prompt=1`, `${slug}?show=quiet`]),
  '/courses/:slug/participation/:handle': (names) =>
    courses(names).flatMap((slug) => names.handles.map((handle) => `${slug} ${handle}`)),
  '/courses/:slug/progress': courses,
  '/courses/:slug/office': courses,
  '/courses/:slug/office/new-prompt': courses,
  '/courses/:slug/office/prompts/:id': (names) =>
    courses(names).flatMap((slug) => names.prompts.map((id) => `${slug} ${id}`)),
  '/courses/:slug/office/copy': (names) =>
    courses(names).flatMap((slug) => [slug, ...courses(names).map((from) => `${slug}?from=${from}`)]),
  '/courses/:slug/office/invitation': courses,
  '/courses/:slug/office/people': courses,
  '/courses/:slug/office/settings': courses,
  '/courses/:slug/office/unanswered': (names) => courses(names).map((slug) => `${slug}?days=0`),
  '/new-course': once(),
  '/courses/:slug/replies': courses,
  '/courses/:id/feed': (names) => names.courses.map(({ id }) => id),
  '/join': once(),
  '/join/:code': (names) => names.courses.map(({ code }) => code),
  '/prompts/:id': ({ prompts }) => prompts.flatMap((id) => [id, `${id}?order=newest`, `${id}?only=unread`]),
  '/members/:handle': ({ handles }) => handles,
  '/members/:handle/report': ({ handles }) => handles,
  '/tags': queries('?list=proposed', '?list=proposed&q=t', '?list=platforms'),
  '/tags/:slug': ({ tags }) => tags,
  '/tags/:slug/edit': ({ tags }) => tags,
  '/tags/:slug/merge': ({ tags }) => [...tags, ...tags.map((tag) => `${tag}?into=twitter`)],
  '/tags/:slug/refuse': ({ tags }) => tags,
  '/tags/:slug/feed': ({ tags }) => tags,
  '/search': ({ tags, handles }) => [
    ...SEARCHES.flatMap((words) =>
      ['', '&kind=reflections', '&kind=case-studies', '&kind=replies', '&kind=people'].map(
        (kind) => `?q=${words}${kind}`,
      ),
    ),
    ...tags.map((tag) => `?q=about&tag=${tag}`),
    ...handles.map((handle) => `?q=about&by=${handle}`),
  ],
  '/write': (names) => [
    '',
    ...names.prompts.map((id) => `?prompt=${id}`),
    ...names.courses.map(({ id }) => `?course=${id}`),
    ...names.caseStudies.map(({ slug }) => `?caseStudies=${slug}`),
  ],
  '/write/mention-candidates': ({ courses, prompts }) => [
    '?audience=PUBLIC',
    '?audience=PRIVATE',
    ...courses.map(({ id }) => `?audience=COURSE&courseId=${id}`),
    ...prompts.map((id) => `?audience=COURSE&promptId=${id}`),
  ],
  '/write/tags': queries('?prefix=t', '?prefix=tw'),
  '/write/pictures/:id': ({ pictures }) => pictures,
  '/reflections/:id': (names) =>
    names.threads.flatMap(({ id, numbers }) => discussed(numbers).map((query) => `${id}${query}`)),
  '/reflections/:id/edit': threads(),
  '/reflections/:id/feed': threads(),
  '/reflections/:id/cite.bib': threads(),
  '/reflections/:id/cite.ris': threads(),
  '/threads/:id/mention-candidates': threads('?prefix=', '?prefix=r'),
  '/threads/:id/answered/:number': texts(),
  '/threads/:threadId/further': threads('?order=newest', '?order=oldest', '?all'),
  // A cursor is its reader's own: `test/e2e/live` holds what comes since one against what they see.
  '/threads/:threadId/since/:cursor': (names) => names.threads.map(({ id }) => `${id} none`),
  '/threads/:threadId/replies/:number': texts(),
  '/threads/:threadId/replies/:number/form': texts(),
  '/threads/:threadId/replies/:number/more': texts(1),
  '/threads/:threadId/replies/:number/answered': texts(1),
  '/threads/:threadId/replies/:number/changes': texts(),
  '/threads/:threadId/replies/:number/edit': texts(1),
  '/threads/:threadId/replies/:number/report': texts(),
  '/threads/:threadId/replies/:number/withdraw': texts(),
  '/case-studies': ({ tags }) => [
    ...['', '?q=about', '?figures=1', '?rated=1', '?year=2026', ...SHELF],
    ...tags.map((tag) => `?tag=${tag}`),
    ...tags.map((tag) => `?country=${tag.replaceAll('t', 'g')}`),
  ],
  '/case-studies/feed': once(),
  '/case-studies/new': once(),
  '/case-studies/compare': ({ caseStudies }) =>
    caseStudies.flatMap(({ slug }) => [
      `?a=${slug}`,
      ...caseStudies.filter((other) => other.slug !== slug).map((other) => `?a=${slug}&b=${other.slug}`),
    ]),
  '/case-studies/:slug': ({ caseStudies }) =>
    caseStudies.flatMap(({ slug, numbers }) => discussed(numbers).map((query) => `${slug}${query}`)),
  '/case-studies/:slug/feed': studies(),
  '/case-studies/:slug/cite.bib': studies(),
  '/case-studies/:slug/cite.ris': studies(),
  '/case-studies/:slug/rate': studies(),
  '/case-studies/:slug/ratings': studies(),
  '/case-studies/:slug/reveal': studies(),
  '/case-studies/:slug/edit': studies(),
  '/case-studies/:slug/figures': studies(),
  '/case-studies/:slug/figures/new': studies(),
  '/case-studies/:slug/figures/table': studies(),
  '/case-studies/:slug/figures/:id': ({ caseStudies }) =>
    caseStudies.flatMap(({ slug, series }) => series.map((id) => `${slug} ${id}`)),
  '/case-studies/:slug/pictures': studies(),
  '/case-studies/:slug/blind': studies(),
};

/** Forms that are answered with a page of what they are about, and change nothing: previews, and what is refused. */
const REFUSED: Readonly<Record<string, readonly [Spelled, body: string]>> = {
  '/threads/:threadId/replies/:number/edit': [texts(1), 'bodyMarkdown=So&ifRevision=99'],
  '/threads/:threadId/replies/:number/report': [texts(), 'reason=none'],
  '/reflections/:id/edit': [threads(), 'title=So&bodyMarkdown=So&ifRevision=99&act=save'],
  '/case-studies/:slug/edit': [studies(), 'title=So&revision=99'],
  '/case-studies/:slug/rate': [studies(), 'comment=So'],
};

/** The same for everybody, and no text of anybody's. */
const TELLING_NOTHING = new Set(['/assets/:name', '/service-worker.js']);
const PARAMETER = /:\w+(?:\(.*?\))?/;

/** The routes of pages, of pieces of them and of files beside them that nobody thought of. */
export function forgottenRoutes(routes: readonly string[]): string[] {
  return routes.filter((route) => !(route in ASKED) && !TELLING_NOTHING.has(route));
}

/** Every address of a route in a world. */
export function addressesOf(route: string, names: Named): string[] {
  return (ASKED[route]?.(names) ?? []).map((spelled) => spell(route, spelled));
}

/** Every form that shows something again, with what it sends beside the session's token. */
export function formsOf(names: Named): Array<{ address: string; body: string }> {
  const previews = names.threads.flatMap(({ id, numbers }) =>
    numbers.map((number) => ({
      address: `/threads/${id}/replies`,
      body: `preview=1&bodyMarkdown=So&parentNumber=${number}`,
    })),
  );
  const refused = Object.entries(REFUSED).flatMap(([route, [spelled, body]]) =>
    spelled(names).map((values) => ({ address: spell(route, values), body })),
  );
  return [...previews, ...refused];
}

function spell(route: string, spelled: string): string {
  const [values = '', query] = spelled.split('?');
  const path = values
    .split(' ')
    .reduce((address, value) => address.replace(PARAMETER, encodeURIComponent(value)), route);
  return query === undefined ? path : `${path}?${query}`;
}
