import type { Page } from 'playwright-core';
import { type Language, translator } from '../../apps/web/src/language/index.js';
import type { TestApi } from './api.js';
import { PageBrowser } from './browser.js';
import { logins, startDemo } from './demo-api.js';
import { Keyboard } from './input-device.js';

/** One way through the same morning. */
export interface MorningOptions {
  readonly javaScriptEnabled: boolean;
  readonly width: number;
  readonly language?: 'en' | 'es';
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
}

type Action = 'APPROVE' | 'HIDE' | 'DISMISS' | 'WARN';
type Arrived = (page: Page, place: string) => Promise<void>;

const KEY: Readonly<Record<Action, string>> = { APPROVE: 'a', HIDE: 'h', DISMISS: 'd', WARN: 'w' };

/** What an instructor of the demo has to do before the first lecture. */
export class MorningJourney {
  private constructor(
    readonly api: TestApi,
    private readonly browser: PageBrowser,
  ) {}

  static async start(): Promise<MorningJourney> {
    const api = await startDemo({ jit: 'auto' });
    return new MorningJourney(api, await PageBrowser.start(api));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.api.close();
  }

  /** Goes the whole way. Answers what went wrong in pages without anybody asking. */
  async walk(options: MorningOptions, arrived: Arrived = async () => undefined): Promise<string[]> {
    const { javaScriptEnabled, width, language = 'en', theme = 'light', forcedColors, reducedMotion } = options;
    const { page, context, seen } = await this.browser.visitor({
      javaScriptEnabled,
      viewport: { width, height: 800 },
      locale: language === 'es' ? 'es-ES' : 'en-GB',
      ...(forcedColors && { forcedColors }),
      ...(reducedMotion && { reducedMotion }),
    });
    const settings = new URLSearchParams({ theme, language });
    await context.addCookies([{ name: 'settings', value: settings.toString(), url: this.browser.origin }]);
    const hands = javaScriptEnabled ? new Keys(page, language) : new Forms(page, language);
    await this.go(hands, (place) => arrived(page, place));
    await context.close();
    return seen;
  }

  private async go(hands: Hands, arrived: (place: string) => Promise<void>): Promise<void> {
    const { t } = hands;
    await hands.signIn();
    await hands.openQueue('reported');
    await arrived('queue');
    const first = await hands.shown();
    await hands.claim();
    await arrived('claimed');
    await hands.decide('HIDE', 'Take out where she lives, d and w.');
    expect(await hands.told()).toBe(t('desk.done-HIDE'));
    await arrived('hidden');
    await hands.undo(first);
    expect(await hands.shown()).toBe(first);
    await hands.decide('WARN', 'Kindly meant, but leave out the door.');
    expect(await hands.told()).toBe(t('desk.done-WARN'));
    expect(await this.decisionsAbout(first)).toEqual(['HIDE undone', 'WARN']);
    await hands.decideFive('DISMISS', 'One wanders, and comes back.');
    expect(await hands.page.textContent('.done p')).toContain(
      t('desk.bulkCount', { action: t('desk.do-DISMISS'), count: 5, all: 5 }),
    );
    await arrived('bulk');
    await hands.openQueue('newest');
    const held = await hands.shown();
    await arrived('held');
    await hands.decide('APPROVE', null);
    expect(await hands.told()).toBe(t('desk.done-APPROVE'));
    expect(await this.decisionsAbout(held)).toEqual(['APPROVE']);
    await hands.suspend('Read along for a week, please.');
    expect(await hands.told()).toBe(t('desk.done-SUSPEND'));
    await arrived('suspended');
    await hands.openRoom('suspensions');
    expect(await hands.page.textContent('.suspensions tbody')).toContain('Read along for a week, please.');
    await arrived('suspensions');
    await hands.openRoom('appeals');
    await arrived('appeals');
    await hands.resolve('OVERTURNED', 'The name is public. Please take out the last sentence.');
    expect(await hands.told()).toBe(t('desk.done-OVERTURNED'));
    await hands.openRoom('log');
    await arrived('log');
  }

  private async decisionsAbout(item: string): Promise<string[]> {
    const { rows } = await this.api.db.pool.query(
      `select action, undone_at from decision where thread_id = $1 and number = $2 and created_at > '2026-11-20'`,
      item.split('.'),
    );
    return rows.map(({ action, undone_at }) => (undone_at ? `${action} undone` : action)).sort();
  }
}

/** How somebody works at the desk. */
abstract class Hands {
  readonly t: ReturnType<typeof translator>;
  constructor(
    readonly page: Page,
    language: Language,
  ) {
    this.t = translator(language);
  }

  abstract signIn(): Promise<void>;
  /** The queue in an order, with its first item. */
  abstract openQueue(order: string): Promise<void>;
  abstract openRoom(room: 'appeals' | 'suspensions' | 'log'): Promise<void>;
  abstract claim(): Promise<void>;
  /** @param reason null for the one that is there or offered */
  abstract decide(action: Action, reason: string | null): Promise<void>;
  /** Takes back what was decided last, until that is shown. */
  abstract undo(item: string): Promise<void>;
  abstract decideFive(action: Action, reason: string): Promise<void>;
  abstract suspend(reason: string): Promise<void>;
  abstract resolve(outcome: 'UPHELD' | 'OVERTURNED', explanation: string): Promise<void>;

  async shown(): Promise<string> {
    return (await this.page.getAttribute('.desk-item', 'data-item')) as string;
  }

  told(): Promise<string | null> {
    return this.page.textContent('.done-strip p');
  }
}

/** By keys alone: those of the desk, and for what has none Tab, arrows, Space and Enter. */
class Keys extends Hands {
  private readonly keyboard = new Keyboard(this.page);

  async signIn(): Promise<void> {
    const { page, keyboard } = this;
    await page.goto('/sign-in');
    await keyboard.write(page.locator('main [name=emailOrHandle]'), logins.instructor.handle);
    await keyboard.write(page.locator('main [name=password]'), logins.instructor.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('/');
  }

  async openQueue(order: string): Promise<void> {
    const { page } = this;
    await page.goto(`/desk?order=${order}`);
    await page.waitForSelector('[data-mounted] .items');
    await page.keyboard.press('j');
    await page.waitForSelector('.desk-item');
  }

  async openRoom(room: 'appeals' | 'suspensions' | 'log'): Promise<void> {
    const { page, keyboard } = this;
    await keyboard.press(
      page.locator(`.desk-head nav a[href="/desk/${room}"], nav.tabs a[href="/desk/${room}"]`).first(),
    );
    await page.waitForURL(`**/desk/${room}`);
  }

  async claim(): Promise<void> {
    await this.page.keyboard.press('c');
    await this.page.waitForSelector('.claim [value=no]');
  }

  async decide(action: Action, reason: string | null): Promise<void> {
    const { page } = this;
    const item = await this.shown();
    await page.keyboard.press(KEY[action]);
    if (reason !== null) await page.keyboard.type(reason);
    const sent = page.waitForResponse((answer) => answer.url().includes('/decide'));
    await page.keyboard.press('Enter');
    await this.another(item);
    expect((await sent).status()).toBe(204);
  }

  async undo(item: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press('u');
    await page.waitForFunction((id) => document.querySelector<HTMLElement>('.desk-item')?.dataset.item === id, item);
    await page.waitForFunction(
      (words) => document.querySelector('.done-strip p')?.textContent === words,
      this.t('desk.done-undone'),
    );
  }

  async decideFive(action: Action, reason: string): Promise<void> {
    const { page } = this;
    for (let at = 0; at < 5; at += 1) {
      const id = await this.shown();
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await this.another(id);
    }
    await page.keyboard.press('b');
    await page.keyboard.type(reason);
    await this.keyboard.press(page.locator(`.bulk [value=${action}]`));
    await page.waitForSelector('#decided');
  }

  async suspend(reason: string): Promise<void> {
    const { page, keyboard } = this;
    await keyboard.press(page.locator('.suspend summary'));
    await keyboard.write(page.locator('#suspendReason'), reason);
    await keyboard.press(page.locator('.suspend [name=action]'));
    await page.waitForURL(/done=SUSPEND/);
  }

  async resolve(outcome: 'UPHELD' | 'OVERTURNED', explanation: string): Promise<void> {
    const { page, keyboard } = this;
    await keyboard.write(page.locator('.appeal-case textarea').first(), explanation);
    await keyboard.press(page.locator(`.appeal-case [value=${outcome}]`).first());
    await page.waitForURL((url) => url.searchParams.get('done') === outcome);
  }

  private async another(than: string): Promise<void> {
    await this.page.waitForFunction(
      (id) => ![undefined, id].includes(document.querySelector<HTMLElement>('.desk-item')?.dataset.item),
      than,
    );
  }
}

/** Without a script: links and forms. */
class Forms extends Hands {
  async signIn(): Promise<void> {
    const { page } = this;
    await page.goto('/sign-in');
    await page.fill('main [name=emailOrHandle]', logins.instructor.handle);
    await page.fill('main [name=password]', logins.instructor.password);
    await page.click('main button[type=submit]');
    await page.waitForURL('/');
  }

  async openQueue(order: string): Promise<void> {
    await this.page.goto(`/desk?order=${order}`);
    await this.page.click('.items li:first-child h3 a');
  }

  async openRoom(room: 'appeals' | 'suspensions' | 'log'): Promise<void> {
    await this.page.click(`nav.tabs a[href="/desk/${room}"]`);
  }

  async claim(): Promise<void> {
    await this.page.click('.claim button');
  }

  async decide(action: Action, reason: string | null): Promise<void> {
    const { page } = this;
    if (reason !== null) await page.fill('#reason', reason);
    else await page.selectOption('#given', { index: 1 });
    await page.click(`.decide [value=${action}]`);
  }

  async undo(): Promise<void> {
    await this.page.click('.done-strip button');
    expect(await this.told()).toBe(this.t('desk.done-undone'));
  }

  async decideFive(action: Action, reason: string): Promise<void> {
    const { page } = this;
    await page.goto('/desk?order=reported');
    for (let at = 1; at <= 5; at += 1) await page.check(`.items li:nth-child(${at}) input`);
    await page.click('.bulk summary');
    await page.fill('#bulkReason', reason);
    await page.click(`.bulk [value=${action}]`);
  }

  async suspend(reason: string): Promise<void> {
    const { page } = this;
    await page.click('.suspend summary');
    await page.fill('#suspendReason', reason);
    await page.click('.suspend [name=action]');
  }

  async resolve(outcome: 'UPHELD' | 'OVERTURNED', explanation: string): Promise<void> {
    const { page } = this;
    await page.fill('.appeal-case textarea', explanation);
    await page.click(`.appeal-case [value=${outcome}]`);
  }
}
