import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import type { Site } from './site.js';

/** An old phone on a poor line: the processor of this machine a quarter as fast, 1.6 Mbit/s, 150 ms there and back. */
const SLOWNESS = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** The shell, where there is one: the whole browser paints by software too where there is no graphics card, and composes windows nobody sees. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PROGRAMS.find((program) => existsSync(program));
  console.log(`With ${executablePath}.`);
  return chromium.launch({
    executablePath,
    // Containers that run as root have no sandbox of their own to give.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

export interface Visitor {
  readonly site: Site;
  readonly signedIn: boolean;
  /** The access cookie of somebody else than the learner. */
  readonly accessToken?: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Whether they come on an old phone and a poor line. */
  readonly slow: boolean;
}

/** A browser that was never here before, but for the time zone that a script has told. */
export async function visit<Result>(
  browser: Browser,
  { site, signedIn, accessToken = site.accessToken, viewport, slow }: Visitor,
  work: (page: Page, devtools: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ baseURL: site.origin, viewport, locale: 'en-GB' });
  try {
    await context.addCookies(cookiesOf(site, signedIn ? accessToken : null));
    const page = await context.newPage();
    const devtools = await (context as BrowserContext).newCDPSession(page);
    if (slow) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', LINE);
    }
    return await work(page, devtools);
  } finally {
    await context.close();
  }
}

function cookiesOf({ origin }: Site, accessToken: string | null) {
  const cookies = [{ name: 'zone', value: 'Europe%2FLondon', url: origin }];
  return accessToken !== null ? [...cookies, { name: 'commonplace-access', value: accessToken, url: origin }] : cookies;
}
