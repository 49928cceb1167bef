import type { Locator, Page } from 'playwright-core';
import { type Language, translator } from '../../apps/web/src/language/index.js';
import { type Json, startApi, type TestApi } from './api.js';
import { PageBrowser } from './browser.js';
import { FULL } from './case-study-client.js';
import type { InputDevice } from './input-device.js';
import { photo } from './media-client.js';

/** How deep the reply that the newcomer is called in stands: theirs is one deeper. */
const DEEPEST = 6;

/** The page of a reflection, not of writing one. */
const REFLECTION = /\/reflections\/[^/?#]+(?:[?#]|$)/;

/** One way of the same journey; each newcomer signs up under a handle of their own. */
export interface JourneyOptions {
  readonly handle: string;
  readonly device: new (page: Page) => InputDevice;
  readonly javaScriptEnabled: boolean;
  readonly width: number;
  readonly language?: (typeof LOCALES)[number][0];
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
}

const LOCALES = [
  ['en', 'en-GB'],
  ['es', 'es-ES'],
] as const satisfies ReadonlyArray<readonly [Language, string]>;

type Person = { readonly token: string };

type Arrived = (place: string) => Promise<void>;

/** What each part of the way needs. */
interface Steps extends Pick<JourneyOptions, 'handle' | 'javaScriptEnabled'> {
  readonly page: Page;
  readonly arrived: Arrived;
  readonly main: Locator;
  readonly t: ReturnType<typeof translator>;
  readonly device: InputDevice;
  readonly button: (name: string) => Locator;
  readonly link: (name: string) => Locator;
}

/** A course with a prompt, and a case study for each newcomer to rate. */
export class NewcomerJourney {
  private constructor(
    readonly api: TestApi,
    readonly browser: PageBrowser,
    private readonly oduya: Person,
    private readonly mina: Person,
    private readonly joinCode: string,
  ) {}

  static async start(handles: readonly string[]): Promise<NewcomerJourney> {
    const api = await startApi();
    const browser = await PageBrowser.start(api);
    const oduya = await api.signUp('oduya');
    const mina = await api.signUp('mina');
    const { course } = await write(api, oduya, 'createCourse', 'CreateCourseInput', 'course { id joinCode }', {
      title: 'Reference and Enquiry',
    });
    const { joinCode } = course;
    await write(api, mina, 'joinCourse', 'JoinCourseInput', 'course { id }', { joinCode });
    await write(api, oduya, 'createPrompt', 'CreatePromptInput', 'prompt { id }', {
      courseId: course.id,
      title: 'The first ten seconds',
      instructionsMarkdown: 'What did you do first, and *why*?',
      minimumWords: 5,
    });
    const until = new Date(api.clock.now().getTime() + 7 * 86_400_000).toISOString();
    for (const handle of handles) {
      const input = { ...FULL, title: `A lamp for ${handle}`, publish: true };
      const { caseStudy } = await write(
        api,
        oduya,
        'createCaseStudy',
        'CreateCaseStudyInput',
        'caseStudy { id }',
        input,
      );
      const opening = { caseStudyId: caseStudy.id, until };
      await write(api, oduya, 'openForBlindRating', 'OpenForBlindRatingInput', 'caseStudy { id }', opening);
    }
    return new NewcomerJourney(api, browser, oduya, mina, joinCode);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.api.close();
  }

  /**
   * Signs up, joins, answers the prompt with a picture, is called deep in the thread, follows the notice, answers, finds a
   * case study, rates it blind and sees what came. `arrived` looks at each page on the way. Answers what went wrong in the
   * browser without anybody asking.
   */
  async walk(
    way: JourneyOptions,
    arrived: (page: Page, place: string) => Promise<void> = async () => {},
  ): Promise<string[]> {
    const { language = 'en', theme, width, javaScriptEnabled, forcedColors, reducedMotion } = way;
    const { page, context, seen } = await this.browser.visitor({
      javaScriptEnabled,
      viewport: { width, height: 900 },
      locale: new Map(LOCALES).get(language) as string,
      ...(forcedColors && { forcedColors }),
      ...(reducedMotion && { reducedMotion }),
    });
    if (theme) {
      const settings = new URLSearchParams({ theme, language });
      await context.addCookies([{ name: 'settings', value: settings.toString(), url: this.browser.origin }]);
    }
    try {
      await this.go(page, way, (place) => arrived(page, place));
    } catch (error) {
      const read = await page
        .locator('main')
        .textContent()
        .catch(() => '');
      throw new Error(`${error}\nOn ${page.url()}:\n${read}`);
    } finally {
      await context.close();
    }
    return seen;
  }

  private async go(page: Page, way: JourneyOptions, arrived: Arrived): Promise<void> {
    const main = page.locator('main');
    const steps: Steps = {
      ...way,
      page,
      arrived,
      main,
      t: translator(way.language ?? 'en'),
      device: new way.device(page),
      button: (name) => main.getByRole('button', { name, exact: true }),
      link: (name) => main.getByRole('link', { name }),
    };
    await this.signUp(steps);
    await this.answerPrompt(steps);
    await this.followCall(steps);
    await this.answerCall(steps);
    await this.rateBlind(steps);
  }

  /** Signing up, on the way to the course. */
  private async signUp({ handle, page, arrived, main, t, device, button, link }: Steps): Promise<void> {
    await page.goto(`/join/${this.joinCode}`);
    await arrived('invitation');
    await device.press(link(t('frame.signUp')).first());
    await device.write(main.getByLabel(t('members.displayName')), `The newcomer ${handle}`);
    await device.write(main.getByLabel(t('members.handle')), handle);
    await device.write(main.getByLabel(t('members.email')), `${handle}@example.org`);
    await device.write(main.getByLabel(t('members.password')), `a lamp and a door for ${handle}`);
    await arrived('signing up');
    await device.press(button(t('frame.signUp')));
    await page.waitForURL('**/join/**');
    await device.press(button(t('courses.join')));
    await page.waitForURL('**/courses/**');
    await arrived('course');
  }

  /** Answering the prompt. */
  private async answerPrompt({
    handle,
    javaScriptEnabled,
    page,
    arrived,
    main,
    t,
    device,
    button,
    link,
  }: Steps): Promise<void> {
    await device.press(link('The first ten seconds').first());
    await page.waitForURL('**/prompts/**');
    await arrived('prompt');
    await device.press(link(t('courses.writeYours')).first());
    await device.write(main.getByLabel(t('writing.title')), `What ${handle} heard`);
    const text = main.getByRole('textbox', { name: new RegExp(`^${t('writing.text')}`) });
    await device.write(text, 'I heard a noun, and I answered the noun.');
    const file = { name: 'desk.png', mimeType: 'image/png', buffer: await photo(40, 30) };
    await page.setInputFiles('main input[type=file]', file);
    if (!javaScriptEnabled) await device.press(button(t('writing.addPicture')));
    await device.write(main.getByLabel(t('writing.alt')), 'A desk with nobody behind it.');
    await device.write(main.getByLabel(t('writing.credit')), `The newcomer ${handle}`);
    await device.write(main.getByLabel(t('writing.licence')), 'CC BY 4.0');
    await arrived('writing');
    await device.press(button(t('writing.publish')));
    await page.waitForURL(REFLECTION);
    expect(await main.textContent()).toContain('I answered the noun.');
    await main.getByRole('img', { name: 'A desk with nobody behind it.' }).waitFor();
    await arrived('reflection');
  }

  /** Being called, deep in the thread. */
  private async followCall({ handle, page, arrived, main, t, device }: Steps): Promise<void> {
    await this.call(handle, new URL(page.url()).pathname.split('/')[2] as string);
    await page.goto('/');
    await arrived('home');
    await device.press(page.locator('header').getByRole('link', { name: t('frame.notices') }));
    await page.waitForURL('**/notifications');
    await arrived('notices');
    const told = new RegExp(t('notifications.line-MENTION', { who: 'mina' }).replace('mina', 'mina.?'));
    // That an instructor answered, too, makes one line of both.
    await device.press(main.locator('summary').first());
    await device.press(main.getByRole('link', { name: told }).first());
    await page.waitForURL(REFLECTION);
    const called = main.locator(`#r${DEEPEST}`);
    expect(await called.textContent()).toContain(`@${handle}`);
  }

  /** Answering it. */
  private async answerCall({ arrived, main, t, device }: Steps): Promise<void> {
    const called = main.locator(`#r${DEEPEST}`);
    const reply = t('discussion.replyTo', { name: 'mina', number: DEEPEST });
    await device.press(called.getByRole('link', { name: reply }).first());
    await device.write(called.locator('textarea[name=bodyMarkdown]'), 'That it was the door.');
    await arrived('answering');
    await device.press(called.getByRole('button', { name: t('discussion.send') }));
    const answer = main.locator(`#r${DEEPEST + 1}`);
    await answer.waitFor();
    const level = t('discussion.levelInReply', { level: DEEPEST + 1, name: 'mina' });
    expect(await answer.locator('h3').textContent()).toContain(level);
    await arrived('answered');
  }

  /** Finding a case study, rating it blind, and seeing what came. */
  private async rateBlind({ handle, page, arrived, main, t, device, button, link }: Steps): Promise<void> {
    await device.write(page.locator('#site-search'), `lamp for ${handle}`);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search**');
    await arrived('search');
    await device.press(link(`A lamp for ${handle}`).first());
    await page.waitForURL('**/case-studies/**');
    expect(await main.textContent()).not.toContain('Twice as many questions');
    await arrived('case study');
    await device.press(link(t('ratings.rateBlind')).first());
    await page.waitForURL('**/rate');
    const radios = main.locator('input[type=radio][value="4"]');
    for (const name of await radios.evaluateAll((all) => all.map((one) => one.getAttribute('name'))))
      await device.press(main.locator(`input[type=radio][name="${name}"][value="4"]`));
    await device.write(main.locator('textarea[name=comment]'), 'More people at the desk.');
    await arrived('rating');
    await device.press(button(t('ratings.sendBlind')));
    await page.waitForURL((url) => !url.pathname.endsWith('/rate'));
    await main.getByText('Twice as many questions').first().waitFor();
    expect(await main.textContent()).toContain('More people at the desk.');
    await arrived('reveal');
  }

  /** Others answer one another below a reflection, until one calls the newcomer. */
  private async call(handle: string, reflectionId: string): Promise<void> {
    const asked = `{ reflection(id: "${reflectionId}") { thread { id } } }`;
    const { reflection } = await this.api.ok(asked, {}, this.oduya);
    let parentId: string | undefined;
    for (let depth = 1; depth <= DEEPEST; depth += 1) {
      const who = depth % 2 ? this.oduya : this.mina;
      const { reply } = await write(this.api, who, 'createReply', 'CreateReplyInput', 'reply { id }', {
        threadId: reflection.thread.id,
        ...(parentId && { parentId }),
        bodyMarkdown: depth === DEEPEST ? `What do you think, @${handle}?` : `Answer number ${depth}.`,
      });
      parentId = reply.id;
    }
  }
}

async function write(
  api: TestApi,
  who: Person,
  name: string,
  type: string,
  payload: string,
  input: object,
): Promise<Json> {
  return (await api.ok(`mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`, { input }, who))[name];
}
