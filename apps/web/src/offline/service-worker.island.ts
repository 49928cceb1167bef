// Keeps pages that were read, with their pictures, for when there is no connection. The network always goes first.
// What is kept belongs to one member: whoever else is seen in this browser has it thrown away. See docs/decisions/0041.

/** The part of a service worker's scope that is used here; the compiler's own is not for scripts of pages. */
interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  /** Addresses of all files of this build, written before this script by whoever serves it. */
  readonly builtFiles?: readonly string[];
  skipWaiting(): Promise<void>;
  addEventListener(type: string, listen: (event: Extending) => void): void;
}
interface Extending {
  readonly request: Request;
  readonly data: unknown;
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}
interface Bounds {
  readonly entries: number;
  readonly bytes: number;
}

const worker = self as unknown as Worker;
const PAGES = 'pages';
const PICTURES = 'pictures';
const FILES = 'files';
const OFFLINE = '/offline';
/** Under which it is kept whose pages are: no address of a page. */
const WHOSE = '/offline/whose';
/** How long a copy is, what it is called and when it was made: headers of copies. */
const [BYTES, TITLE, AT] = ['x-bytes', 'x-title', 'x-at'];
/** The oldest go first. */
const BOUNDS = {
  pages: { entries: 100, bytes: 12_000_000 },
  pictures: { entries: 100, bytes: 20_000_000 },
  files: { entries: 150, bytes: 10_000_000 },
} as const satisfies Record<string, Bounds>;
/** What is longer is kept by no one: a thread of thousands of replies, a photograph for print. */
const LONGEST = 2_000_000;
/** How many kept pages are offered. */
const OFFERED = 20;
/** What says that something was just done, and is not part of what a page is. */
const PASSING = ['sent', 'done', 'renewed'];
/** What asks for a place on a page: the page itself may have been read. */
const PLACES = ['reply', 'more', 'answer'];

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepFiles(), keepOffline()]).then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => event.waitUntil(takeOver(String(event.data))));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, event));
  else if (pathname.startsWith('/media/') && request.destination === 'image')
    event.respondWith(picture(request, event));
});

/** A page that was read before there was anybody to keep it. */
async function takeOver(address: string): Promise<void> {
  await worker.clients.claim();
  const number = ++begun;
  const answer = await fetch(address);
  if (!answer.redirected) await keep(address, answer, number);
}

/** Scripts that a page only loads when they are needed may be needed without a connection. */
async function keepFiles(): Promise<void> {
  const files = await caches.open(FILES);
  for (const address of worker.builtFiles ?? []) {
    const kept = (await files.match(address)) ?? (await fetch(address));
    if (kept.ok) await files.put(address, await copyOf(kept, await kept.blob()));
  }
  await trim(files, BOUNDS.files);
}

/** The page for when there is none: in the language, and with the look, that the latest page had. */
async function keepOffline(): Promise<string> {
  const answer = await fetch(OFFLINE);
  if (!answer.ok) throw new TypeError('There is no page for when there is no connection.');
  const html = await answer.text();
  await (await caches.open(FILES)).put(OFFLINE, await copyOf(answer, new Blob([html])));
  return html;
}

/** Named by what is in it: one that is kept is the right one. */
async function file(request: Request): Promise<Response> {
  const files = await caches.open(FILES).catch(() => null);
  const kept = await files?.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const blob = await answer.clone().blob();
    await files?.put(request, await copyOf(answer, blob)).catch(() => undefined);
  }
  return answer;
}

async function page(request: Request, event: Extending): Promise<Response> {
  const number = ++begun;
  try {
    const answer = await fetch(request);
    // What stands before the server says that it is not there.
    if (answer.status === 502 || answer.status === 504) throw new TypeError('Nobody answers.');
    if (answer.type !== 'opaqueredirect') event.waitUntil(keep(request.url, answer.clone(), number));
    return answer;
  } catch (error) {
    // What has to be thrown away is gone before anything is shown.
    await last;
    const shown = (await keptPage(request.url).catch(() => undefined)) ?? (await offlinePage().catch(() => undefined));
    if (shown) return shown;
    throw error;
  }
}

async function picture(request: Request, event: Extending): Promise<Response> {
  const then = era;
  try {
    const answer = await fetch(request);
    if (answer.status === 200) event.waitUntil(keepPicture(request, answer.clone(), then).catch(() => undefined));
    return answer;
  } catch (error) {
    const kept = await (await caches.open(PICTURES)).match(request);
    if (kept) return kept;
    throw error;
  }
}

async function keepPicture(request: Request, answer: Response, then: number): Promise<void> {
  const blob = await answer.blob();
  // Meanwhile it may be somebody else's browser.
  if (blob.size > LONGEST || then !== era) return;
  await (await caches.open(PICTURES)).put(request, await copyOf(answer, blob));
}

/** A page as it was, which says so. */
async function keptPage(address: string): Promise<Response | undefined> {
  const pages = await caches.open(PAGES);
  const kept = (await pages.match(nameOf(address))) ?? (await pages.match(nameOf(address, PLACES)));
  if (!kept) return undefined;
  const html = await kept.text();
  const words = /<template id="kept-notice">(.*?)<\/template>/s.exec((await offlineHtml()) ?? '')?.[1] ?? '';
  const locale = /<html [^>]*?data-locale="([\w-]+)"/.exec(html)?.[1] ?? 'en-GB';
  const at = new Date(Number(kept.headers.get(AT)));
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const notice = words.replace('{time}', () => `<time datetime="${at.toISOString()}">${time}</time>`);
  const shown = html.replace('<html ', '<html data-kept ').replace('<main ', () => `${notice}<main `);
  return new Response(shown, { headers: kept.headers });
}

/** Says that there is no connection, and what can be read all the same. */
async function offlinePage(): Promise<Response | undefined> {
  const kept = await (await caches.open(FILES)).match(OFFLINE);
  if (!kept) return undefined;
  const items: string[] = [];
  const pages = await caches.open(PAGES);
  for (const { url } of newestFirst(await pages.keys())) {
    const title = (await pages.match(url))?.headers.get(TITLE);
    // It was text of HTML, and is again.
    if (title && items.length < OFFERED)
      items.push(`<li><a href="${escaped(url)}">${decodeURIComponent(title)}</a></li>`);
  }
  const html = await kept.text();
  const list = html
    .replace('id="kept-pages" hidden', 'id="kept-pages"')
    .replace('<ul></ul>', () => `<ul>${items.join('')}</ul>`);
  return new Response(items.length > 0 ? list : html, { status: 503, headers: kept.headers });
}

async function offlineHtml(): Promise<string | undefined> {
  return (await (await caches.open(FILES)).match(OFFLINE))?.text();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** How many pages were asked for; which of them the latest to be kept was. */
let begun = 0;
let latest = 0;
/** Goes up whenever everything is thrown away. */
let era = 0;
let last: Promise<unknown> = Promise.resolve();

/** One after the other, so that no page is put among those of another member. */
function keep(address: string, answer: Response, number: number): Promise<unknown> {
  last = last.then(() => keepInTurn(address, answer, number)).catch(() => undefined);
  return last;
}

async function keepInTurn(address: string, answer: Response, number: number): Promise<void> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
  const html = await answer.text();
  const root = /<html [^>]*>/.exec(html)?.[0] ?? '';
  const member = / data-member="([^"]*)"/.exec(root)?.[1] ?? (/ data-visitor[ >]/.test(root) ? '' : null);
  // It says nothing of who is here: the server could not tell.
  if (member === null) return;
  const pages = await caches.open(PAGES);
  const whose = await (await pages.match(WHOSE))?.text();
  // It was asked for before somebody else came.
  if (number < latest && whose !== undefined && whose !== member) return;
  latest = Math.max(latest, number);
  const own = whose === member ? pages : await beginAnew(member);
  // Accounts, participation and desks are kept by nobody, and neither is what went wrong.
  if (!answer.ok || /no-store/.test(answer.headers.get('cache-control') ?? '')) return;
  const blob = new Blob([html]);
  if (blob.size > LONGEST) return;
  const title = (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/ · [^·]*$/, '');
  await own.put(nameOf(address), await copyOf(answer, blob, title)).catch(() => caches.delete(PICTURES));
  await trim(own, BOUNDS.pages);
  await trim(await caches.open(PICTURES), BOUNDS.pictures);
  if (lookOf(root) !== lookOf((await offlineHtml()) ?? '')) await keepOffline();
}

async function beginAnew(member: string): Promise<Cache> {
  era += 1;
  await Promise.all([caches.delete(PAGES), caches.delete(PICTURES)]);
  const anew = await caches.open(PAGES);
  await anew.put(WHOSE, new Response(member));
  return anew;
}

/** Language, region, theme, size of text: all that the page for when there is no connection shares with others. */
function lookOf(html: string): string | undefined {
  return /<html [^>]*?data-shortcuts="[^"]*"/.exec(html)?.[0];
}

function nameOf(address: string, besides: readonly string[] = []): string {
  const url = new URL(address);
  for (const name of [...PASSING, ...besides]) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** What is read again is as harmless as it was. */
async function copyOf({ headers }: Response, body: Blob, title = ''): Promise<Response> {
  const copied = new Headers([
    [BYTES, String(body.size)],
    [TITLE, encodeURIComponent(title)],
    [AT, String(Date.now())],
  ] as [string, string][]);
  for (const name of [
    'content-type',
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'x-frame-options',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
  ]) {
    const value = headers.get(name);
    if (value !== null) copied.set(name, value);
  }
  return new Response(body, { headers: copied });
}

async function trim(cache: Cache, most: Bounds): Promise<void> {
  let [entries, bytes] = [0, 0];
  for (const { url } of newestFirst(await cache.keys())) {
    if ([OFFLINE, WHOSE].includes(new URL(url).pathname)) continue;
    entries += 1;
    bytes += Number((await cache.match(url))?.headers.get(BYTES));
    if (entries > most.entries || bytes > most.bytes) await cache.delete(url);
  }
}

function newestFirst(kept: readonly Request[]): Request[] {
  return [...kept].reverse();
}
