import { execFileSync } from 'node:child_process';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { TestApi } from './api.js';

/** The first of these programs that is on this machine. */
function find(names: readonly string[]): string | null {
  for (const name of names) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  return null;
}

const named = process.env.CHROMIUM ? [process.env.CHROMIUM] : null;
/** The Chromium of this machine: windows, tabs and all. */
export const chromiumProgram = find(named ?? ['chromium', 'chromium-browser', 'google-chrome']);
/** The same without a window around the pages, which takes two thirds of the time; it keeps no page for Back. */
const shell = find(named ?? ['chromium-headless-shell']) ?? chromiumProgram;

if (!chromiumProgram && process.env.CI_TOOLS === 'required')
  throw new Error('Chromium is missing, and .ci/run tests pages in it.');

/** `describe` for what needs a browser: skipped, and said so, where none is found. */
export function describeInBrowser(what: string, specs: () => void): void {
  (chromiumProgram ? describe : describe.skip)(what, specs);
}

/** What went wrong in a page without anybody asking: errors of scripts, what the policy blocked, files that were not there. */
export interface Complaints {
  readonly seen: string[];
}

/** A real browser before the pages of one API. */
export class PageBrowser {
  private constructor(
    readonly origin: string,
    private readonly browser: Browser,
  ) {}

  /**
   * @param listening as for a program that reads pages out: also what lies below the window is told then
   * @param keepsPages whether Back shows the page that was left as it was, as browsers do that nobody steers
   */
  static async start(api: TestApi, { listening = false, keepsPages = false } = {}): Promise<PageBrowser> {
    const origin = await api.listen();
    const browser = await chromium.launch({
      executablePath: (keepsPages ? chromiumProgram : shell) as string,
      args: [
        // Containers that run as root have no sandbox of their own to give.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...(listening ? ['--force-renderer-accessibility'] : []),
      ],
      ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    });
    return new PageBrowser(origin, browser);
  }

  /** Somebody's own browser: its cookies, its drafts, its settings. */
  async visitor(options: BrowserContextOptions = {}): Promise<{ page: Page; context: BrowserContext } & Complaints> {
    const context = await this.browser.newContext({
      baseURL: this.origin,
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...options,
    });
    context.setDefaultTimeout(60_000);
    const seen: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error') seen.push(message.text());
    });
    context.on('weberror', (error) => seen.push(String(error.error())));
    return { page: await context.newPage(), context, seen };
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** Signs in by the page made for it. */
export async function signInAs(page: Page, { handle, password }: { handle: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('main [name=emailOrHandle]', handle);
  await page.fill('main [name=password]', password);
  await page.click('main button[type=submit]');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
