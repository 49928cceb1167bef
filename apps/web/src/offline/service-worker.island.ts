// Keeps pages that were read, for when there is no connection. The network always goes first.
// What is kept belongs to one member: whoever else is seen in this browser has it thrown away.

/** The part of a service worker's scope that is used here; the compiler's own is not for scripts of pages. */
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listen: (event: Extending) => void): void;
}
interface Extending {
  readonly request: Request;
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const PAGES = 'pages';
const FILES = 'files';
const OFFLINE = '/offline';
/** Under which it is kept whose pages are: no address of a page. */
const WHOSE = '/offline/whose';
/** Of pages, and of files; the oldest go first. */
const MOST = 100;

worker.addEventListener('install', (event) => {
  event.waitUntil(begin().then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, event));
});

async function begin(): Promise<void> {
  const files = await caches.open(FILES);
  const answer = await fetch(OFFLINE);
  if (!answer.ok) throw new TypeError('There is no page for when there is no connection.');
  const html = await answer.text();
  // Anew: one that redirects led to answers no navigation.
  await files.put(OFFLINE, copyOf(answer, html));
  // The page needs its style, too.
  const found = html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g);
  await files.addAll([...found].map(([, address]) => address as string));
}

/** Named by what is in it: one that is kept is the right one. */
async function file(request: Request): Promise<Response> {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await files.put(request, answer.clone());
    await trim(files, MOST);
  }
  return answer;
}

async function page(request: Request, event: Extending): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(request);
  } catch {
    return (await keptPage(request)) ?? ((await caches.match(OFFLINE)) as Response);
  }
  event.waitUntil(keep(request, answer.clone()));
  return answer;
}

async function keptPage(request: Request): Promise<Response | undefined> {
  return (await caches.open(PAGES)).match(request);
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, so that no page is put among those of another member. */
function keep(request: Request, answer: Response): Promise<unknown> {
  last = last.then(() => keepInTurn(request, answer)).catch(() => undefined);
  return last;
}

async function keepInTurn(request: Request, answer: Response): Promise<void> {
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('text/html')) return;
  const html = await answer.text();
  const member = /<html [^>]*data-member="([^"]*)"/.exec(html)?.[1] ?? '';
  const pages = await ownPages(member);
  // Accounts, participation and desks are kept by nobody.
  if (/no-store/.test(answer.headers.get('cache-control') ?? '') || answer.redirected) return;
  await pages.put(request, copyOf(answer, html));
  await trim(pages, MOST);
}

/** What is read again is as harmless as it was. */
function copyOf({ headers }: Response, html: string): Response {
  const names = [
    'content-type',
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'x-frame-options',
  ];
  return new Response(html, { headers: names.map((name): [string, string] => [name, headers.get(name) ?? '']) });
}

async function trim(cache: Cache, most: number): Promise<void> {
  const own = [OFFLINE, WHOSE];
  const kept = (await cache.keys()).filter(({ url }) => !own.includes(new URL(url).pathname));
  for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(old);
}

async function ownPages(member: string): Promise<Cache> {
  const pages = await caches.open(PAGES);
  const whose = await (await pages.match(WHOSE))?.text();
  if (whose === member) return pages;
  await caches.delete(PAGES);
  const anew = await caches.open(PAGES);
  await anew.put(WHOSE, new Response(member));
  return anew;
}
