import type { Page } from 'playwright-core';
import { type Language, translator } from '../../apps/web/src/language/index.js';
import type { SignedUp, TestApi } from './api.js';
import { type PageBrowser, signInAs } from './browser.js';
import type { InputDevice } from './input-device.js';

const DAY = 24 * 60 * 60 * 1000;

export interface CourseJourneyOptions {
  readonly javaScriptEnabled: boolean;
  readonly device: new (page: Page) => InputDevice;
  readonly width: number;
  readonly language?: Language;
}

/** Somebody at their own browser, who says what is wrong with each page that they come to. */
interface Walker {
  readonly page: Page;
  readonly device: InputDevice;
  readonly seen: readonly string[];
}

/**
 * A course from nothing to its first reflection: an admin creates it, sets a prompt with dates and takes the invitation's link; in another
 * browser somebody follows the link, signs up on the way, joins, and answers the prompt; the instructor finds the answer where it says how far
 * each learner is. Answers what went wrong in either browser without anybody asking.
 * @param arrived looks at each page on the way
 */
export async function walkFromNothing(
  { api, browser, admin }: { api: TestApi; browser: PageBrowser; admin: SignedUp },
  { javaScriptEnabled, device: Device, width, language = 'en' }: CourseJourneyOptions,
  { name, arrived = async () => {} }: { name: string; arrived?: (page: Page, place: string) => Promise<void> },
): Promise<string[]> {
  const t = translator(language);
  const open = async (): Promise<Walker> => {
    const options = { javaScriptEnabled, viewport: { width, height: 900 }, timezoneId: 'Europe/Lisbon' };
    const { page, seen } = await browser.visitor({ ...options, locale: language === 'es' ? 'es-ES' : 'en-GB' });
    return { page, seen, device: new Device(page) };
  };
  const guide = await open();
  await signInAs(guide.page, admin);
  await createCourse(guide, name, { t, arrived });
  await setPrompt(guide, api, { t, arrived });
  const link = await invitation(guide, { t, arrived });
  const learner = await open();
  await join(learner, link, { t, arrived, name });
  await answer(learner, { t, arrived });
  await findAnswer(guide, { t, arrived, name });
  for (const { page } of [guide, learner]) await page.context().close();
  return [...guide.seen, ...learner.seen];
}

interface Way {
  readonly t: ReturnType<typeof translator>;
  readonly arrived: (page: Page, place: string) => Promise<void>;
}

/** What somebody types or presses in the middle of a page. */
const within = (page: Page) => {
  const main = page.locator('main');
  return {
    main,
    field: (label: string) => main.getByLabel(label, { exact: true }),
    button: (called: string) => main.getByRole('button', { name: called, exact: true }),
    link: (called: string) => main.getByRole('link', { name: called, exact: true }).first(),
  };
};

async function createCourse({ page, device }: Walker, name: string, { t, arrived }: Way): Promise<void> {
  const { button, link, main } = within(page);
  await page.goto('/courses');
  await device.press(link(t('courseOffice.newCourse')));
  await page.waitForURL('**/new-course');
  await arrived(page, 'new course');
  await device.write(main.locator('[name=title]'), `Bindings ${name}`);
  await main.getByLabel(t('courseOffice.timeZone')).selectOption('Europe/Madrid');
  await device.press(button(t('courseOffice.create')));
  await page.waitForURL('**/office?done=created');
  await arrived(page, 'office');
}

async function setPrompt({ page, device }: Walker, api: TestApi, { t, arrived }: Way): Promise<void> {
  const { field, button, link, main } = within(page);
  await device.press(link(t('courseOffice.newPrompt')));
  await page.waitForURL('**/new-prompt');
  await device.write(main.locator('[name=title]'), 'Your first knot');
  await device.write(main.locator('[name=instructionsMarkdown]'), 'Tie *one*, and say what it holds.');
  const day = (days: number) => new Date(api.clock.now().getTime() + days * DAY).toISOString().slice(0, 10);
  // A field for a moment is several fields to a keyboard; what counts here is what is sent.
  await field(t('courseOffice.opensAt')).fill(`${day(-2)}T08:00`);
  await field(t('courseOffice.dueAt')).fill(`${day(5)}T23:59`);
  // It cannot close before it is due; nothing that was typed is lost over that.
  await field(t('courseOffice.closesAt')).fill(`${day(4)}T12:00`);
  await arrived(page, 'new prompt');
  await device.press(button(t('courseOffice.setPrompt')));
  await main.locator('#closesAt-problem').waitFor();
  expect(await main.locator('[name=title]').inputValue()).toBe('Your first knot');
  await arrived(page, 'prompt refused');
  await field(t('courseOffice.closesAt')).fill(`${day(9)}T12:00`);
  await device.press(button(t('courseOffice.setPrompt')));
  await page.waitForURL('**/office?done=prompt');
  expect(await main.locator('.counts tbody tr').count()).toBe(1);
  await arrived(page, 'prompts');
}

async function invitation({ page, device }: Walker, { t, arrived }: Way): Promise<string> {
  const { link, main } = within(page);
  await device.press(link(t('courseOffice.invitation')));
  await page.waitForURL('**/office/invitation');
  await arrived(page, 'invitation');
  return new URL((await main.locator('.slide a.code').getAttribute('href')) as string).pathname;
}

async function join({ page, device }: Walker, path: string, { t, arrived, name }: Way & { name: string }) {
  const { field, button, link, main } = within(page);
  await page.goto(path);
  await arrived(page, 'followed link');
  await device.press(link(t('frame.signUp')));
  await device.write(main.getByLabel(t('members.displayName')), `Learner ${name}`);
  await device.write(main.getByLabel(t('members.handle')), `learner_${name}`);
  await device.write(main.getByLabel(t('members.email')), `learner_${name}@example.org`);
  await device.write(main.getByLabel(t('members.password')), `a lamp and a door for ${name}`);
  await device.press(button(t('frame.signUp')));
  await page.waitForURL('**/join/**');
  expect(await field(t('courses.code')).inputValue()).not.toBe('');
  await device.press(button(t('courses.join')));
  await page.waitForURL('**done=joined');
  await arrived(page, 'joined');
}

async function answer({ page, device }: Walker, { t, arrived }: Way): Promise<void> {
  const { button, link, main } = within(page);
  await device.press(main.getByRole('link', { name: 'Your first knot' }).first());
  await page.waitForURL('**/prompts/**');
  await device.press(link(t('courses.writeYours')));
  await page.waitForURL('**/write**');
  await device.write(main.getByLabel(t('writing.title')), 'A bowline');
  await device.write(
    main.getByRole('textbox', { name: new RegExp(`^${t('writing.text')}`) }),
    'It holds a boat, and comes undone.',
  );
  await arrived(page, 'writing');
  await device.press(button(t('writing.publish')));
  await page.waitForURL(/\/reflections\/[^/?#]+(?:[?#]|$)/);
  expect(await main.textContent()).toContain('comes undone');
}

async function findAnswer({ page, device }: Walker, { t, arrived, name }: Way & { name: string }): Promise<void> {
  const { link, main } = within(page);
  await device.press(link(t('participation.title')));
  await page.waitForURL('**/participation');
  await arrived(page, 'participation');
  const row = main.locator('.matrix tbody tr');
  expect(await row.count()).toBe(1);
  expect(await row.locator('th').textContent()).toContain(`Learner ${name}`);
  await device.press(row.locator('td.sign a'));
  await page.waitForURL('**/reflections/**');
  expect(await main.textContent()).toContain('comes undone');
  await arrived(page, 'reflection');
}
