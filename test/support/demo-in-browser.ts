import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { TestApi } from './api.js';
import { PageBrowser, signInAs } from './browser.js';
import { type DemoAddress, demoAddresses } from './demo-addresses.js';
import { logins, startDemo, tokenOf } from './demo-api.js';
import { type SignedAddress, staffAddresses } from './staff-addresses.js';

/** Whoever opens pages of the demo: one of its logins, or a visitor. */
export type Opener = SignedAddress['by'];

/** The demo with a browser before it, and an address of every page that its learner, and whoever has an office, can open. */
export interface DemoInBrowser {
  readonly api: TestApi;
  readonly browser: PageBrowser;
  readonly addresses: readonly DemoAddress[];
  readonly staff: readonly SignedAddress[];
  /** A page of a browser in which somebody is signed in, with some settings. */
  open(by: Opener, options?: BrowserContextOptions, settings?: Readonly<Record<string, string>>): Promise<Opened>;
  close(): Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in it without anybody asking. */
  readonly seen: string[];
}

export const OPENERS: readonly Opener[] = [null, 'learner', 'instructor', 'admin'];

export async function openDemoInBrowser(): Promise<DemoInBrowser> {
  const api = await startDemo({ jit: 'auto' });
  const browser = await PageBrowser.start(api);
  const open: DemoInBrowser['open'] = async (by, options = {}, settings) => {
    const opened = await browser.visitor(options);
    if (by) await signInAs(opened.page, logins[by]);
    if (settings) {
      const value = new URLSearchParams(settings).toString();
      await opened.context.addCookies([{ name: 'settings', value, url: browser.origin }]);
    }
    return opened;
  };
  const close = async () => {
    await browser.close();
    await api.close();
  };
  const staff = await staffAddresses(api);
  return { api, browser, addresses: await demoAddresses(api, await tokenOf(api, logins.learner)), staff, open, close };
}
