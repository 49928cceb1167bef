// `npm run screenshots`: starts a demo of its own and takes the key pages into docs/screenshots, in both themes and at both widths.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs', 'screenshots');
const LOGINS = {
  learner: { emailOrHandle: 'mina', password: 'bees-in-the-stacks-7' },
  instructor: { emailOrHandle: 'oduya', password: 'two-desks-one-phone-4' },
  admin: { emailOrHandle: 'wren', password: 'smoke-but-no-fire-9' },
};
const WIDTHS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } };
const THEMES = ['light', 'dark'];

const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(join(tmpdir(), 'commonplace-screenshots-'));
const server = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
  cwd: root,
  env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, RATE_LIMITS: 'off', LOG_LEVEL: 'silent' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const ended = new Promise((done) => server.once('exit', done));
try {
  await untilReady();
  await takeAll();
} finally {
  server.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

async function takeAll() {
  const pages = await keyPages();
  mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    for (const theme of THEMES) {
      const options = { baseURL: origin, viewport, colorScheme: theme, locale: 'en-GB', timezoneId: 'Europe/London' };
      const openers = { visitor: await (await browser.newContext(options)).newPage() };
      for (const [who, login] of Object.entries(LOGINS)) {
        openers[who] = await (await browser.newContext(options)).newPage();
        await openers[who].goto('/sign-in');
        for (const [name, value] of Object.entries(login)) await openers[who].fill(`main [name=${name}]`, value);
        await openers[who].click('main button[type=submit]');
        await openers[who].waitForURL('/');
      }
      for (const { name, address, by = 'learner' } of pages) {
        const page = openers[by];
        const answer = await page.goto(address);
        if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}.`);
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: join(out, `${name}-${width}-${theme}.jpg`), type: 'jpeg', quality: 80 });
      }
    }
  }
  await browser.close();
  console.log(`${pages.length} pages, ${pages.length * 4} pictures in ${out}`);
}

/** Pages that tell what Commonplace is; those of a learner unless said otherwise. */
async function keyPages() {
  const look = `{
    lively: reflections(first: 1, orderBy: RECENTLY_ACTIVE) { nodes { id } }
    caseStudies(first: 2) { nodes { slug } }
    courses(first: 10) { nodes { slug } }
    tags(first: 1) { nodes { slug } }
  }`;
  const { data } = await askAs(LOGINS.learner, look);
  const queue = '{ moderationQueue(first: 1, orderBy: MOST_REPORTED) { nodes { id } } }';
  const [item] = (await askAs(LOGINS.instructor, queue)).data.moderationQueue.nodes;
  const course = '/courses/libraries-in-public';
  const thread = `/reflections/${data.lively.nodes[0].id}`;
  const [first, second] = data.caseStudies.nodes.map(({ slug }) => slug);
  return [
    { name: 'welcome', address: '/', by: 'visitor' },
    { name: 'home', address: '/' },
    { name: 'course', address: `/courses/${data.courses.nodes[0].slug}` },
    { name: 'thread', address: thread },
    { name: 'reply', address: `${thread}?reply=15#r15` },
    { name: 'write', address: '/write' },
    { name: 'shelf', address: '/case-studies' },
    { name: 'case-study', address: `/case-studies/${first}` },
    { name: 'comparison', address: `/case-studies/compare?a=${first}&b=${second}` },
    { name: 'new-case-study', address: '/case-studies/new' },
    { name: 'tag', address: `/tags/${data.tags.nodes[0].slug}` },
    { name: 'search', address: '/search?q=goose' },
    { name: 'member', address: '/members/delphine' },
    { name: 'notifications', address: '/notifications' },
    { name: 'account', address: '/account' },
    { name: 'settings', address: '/settings', by: 'visitor' },
    { name: 'queue', address: '/desk?order=reported', by: 'instructor' },
    { name: 'item', address: `/desk/${item.id}?order=reported`, by: 'instructor' },
    { name: 'participation', address: `${course}/participation`, by: 'instructor' },
    { name: 'graph', address: `${course}/replies`, by: 'instructor' },
    { name: 'office', address: `${course}/office`, by: 'instructor' },
    { name: 'invitation', address: `${course}/office/invitation`, by: 'instructor' },
    { name: 'admin', address: '/admin', by: 'admin' },
  ];
}

async function askAs(input, query) {
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
  const { accessToken } = (await ask(signIn, { input })).data.signIn;
  return ask(query, {}, { authorization: `Bearer ${accessToken}` });
}

async function ask(query, variables = {}, headers = {}) {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}

async function untilReady() {
  for (;;) {
    if (server.exitCode !== null) throw new Error('The demo ended before it answered.');
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    const { data } = answer?.ok ? await ask('{ caseStudies(first: 1) { nodes { slug } } }') : {};
    if (data?.caseStudies.nodes.length > 0) return;
    await new Promise((done) => setTimeout(done, 500));
  }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}
