import { type Json, startApi, type TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser } from '../support/browser.js';
import { FULL } from '../support/case-study-client.js';
import { Hand, Keyboard, Pointer } from '../support/hand.js';
import { photo } from '../support/media-client.js';

/** How deep the reply that the newcomer is called in stands: theirs is one deeper. */
const DEEPEST = 6;

/** The page of a reflection, not of writing one. */
const REFLECTION = /\/reflections\/[^/?#]+(?:[?#]|$)/;

/** The ways of one and the same journey; each signs up under its own name. */
const MODES = [
  { mode: 'with scripts', handle: 'ada', javaScriptEnabled: true, hand: Pointer, width: 1280 },
  { mode: 'without scripts', handle: 'bo', javaScriptEnabled: false, hand: Pointer, width: 360 },
  { mode: 'by keyboard alone', handle: 'cleo', javaScriptEnabled: true, hand: Keyboard, width: 1280 },
] as const;

describeInBrowser('a newcomer', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let oduya: { token: string };
  let mina: { token: string };
  let joinCode: string;

  const write = async (
    who: { token: string },
    name: string,
    type: string,
    payload: string,
    input: object,
  ): Promise<Json> =>
    (await api.ok(`mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} } }`, { input }, who))[name];

  beforeAll(async () => {
    api = await startApi();
    browser = await PageBrowser.start(api);
    oduya = await api.signUp('oduya');
    mina = await api.signUp('mina');
    const { course } = await write(oduya, 'createCourse', 'CreateCourseInput', 'course { id joinCode }', {
      title: 'Reference and Enquiry',
    });
    joinCode = course.joinCode;
    await write(mina, 'joinCourse', 'JoinCourseInput', 'course { id }', { joinCode });
    await write(oduya, 'createPrompt', 'CreatePromptInput', 'prompt { id }', {
      courseId: course.id,
      title: 'The first ten seconds',
      instructionsMarkdown: 'What did you do first, and *why*?',
      minimumWords: 5,
    });
    for (const { handle } of MODES) {
      const { caseStudy } = await write(oduya, 'createCaseStudy', 'CreateCaseStudyInput', 'caseStudy { id }', {
        ...FULL,
        title: `A lamp for ${handle}`,
        publish: true,
      });
      await write(oduya, 'openForBlindRating', 'OpenForBlindRatingInput', 'caseStudy { id }', {
        caseStudyId: caseStudy.id,
        until: new Date(api.clock.now().getTime() + 7 * 86_400_000).toISOString(),
      });
    }
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it.each(MODES)(
    'signs up, joins, writes, is called, answers, rates and sees what came: $mode',
    async (way) => {
      const { handle } = way;
      const { page, context, seen } = await browser.visitor({
        javaScriptEnabled: way.javaScriptEnabled,
        viewport: { width: way.width, height: 900 },
      });
      const hand: Hand = new way.hand(page);
      const main = page.locator('main');
      const button = (name: string | RegExp) => main.getByRole('button', { name });

      try {
        // Signing up, on the way to the course.
        await page.goto(`/join/${joinCode}`);
        await hand.press(main.getByRole('link', { name: /sign up|member|join/i }).first());
        await hand.write(page.getByLabel('Your name'), `The newcomer ${handle}`);
        await hand.write(page.getByLabel('Handle'), handle);
        await hand.write(page.getByLabel(/e-?mail/i), `${handle}@example.org`);
        await hand.write(page.getByLabel('Password'), `a lamp and a door for ${handle}`);
        await hand.press(button('Become a member'));
        await page.waitForURL('**/join/**');
        await hand.press(button(/join/i));
        await page.waitForURL('**/courses/**');

        // Answering the prompt.
        await hand.press(main.getByRole('link', { name: /The first ten seconds/ }).first());
        await page.waitForURL('**/prompts/**');
        await hand.press(main.getByRole('link', { name: /write/i }).first());
        await hand.write(page.getByLabel('Title'), `What ${handle} heard`);
        await hand.write(page.getByRole('textbox', { name: /^Text/ }), 'I heard a noun, and I answered the noun.');
        await page.setInputFiles('main input[type=file]', {
          name: 'desk.png',
          mimeType: 'image/png',
          buffer: await photo(40, 30),
        });
        if (!way.javaScriptEnabled) await hand.press(button('Add the picture'));
        await hand.write(main.getByLabel('What it shows'), 'A desk with nobody behind it.');
        await hand.write(main.getByLabel('Whose work it is'), `The newcomer ${handle}`);
        await hand.write(main.getByLabel('Licence'), 'CC BY 4.0');
        await hand.press(button('Publish'));
        await page.waitForURL(REFLECTION);
        expect(await main.textContent()).toContain('I answered the noun.');

        // Being called, deep in the thread.
        const reflectionId = new URL(page.url()).pathname.split('/')[2] as string;
        const { reflection } = await api.ok(`{ reflection(id: "${reflectionId}") { thread { id } } }`, {}, oduya);
        let parentId: string | undefined;
        for (let depth = 1; depth <= DEEPEST; depth += 1) {
          const { reply } = await write(depth % 2 ? oduya : mina, 'createReply', 'CreateReplyInput', 'reply { id }', {
            threadId: reflection.thread.id,
            ...(parentId && { parentId }),
            bodyMarkdown: depth === DEEPEST ? `What do you think, @${handle}?` : `Answer number ${depth}.`,
          });
          parentId = reply.id;
        }
        await page.goto('/');
        await hand.press(page.locator('header').getByRole('link', { name: /notices/i }));
        await page.waitForURL('**/notifications');
        await hand.press(main.getByRole('link', { name: /mina.{0,2} mentioned you/ }).first());
        await page.waitForURL(REFLECTION);
        const called = main.locator(`#r${DEEPEST}`);
        expect(await called.textContent()).toContain(`@${handle}`);

        // Answering it.
        await hand.press(
          called
            .getByRole('link', { name: /^Reply to mina/ })
            .or(called.getByRole('button', { name: /^Reply to mina/ }))
            .first(),
        );
        const box = main.locator(`#r${DEEPEST} textarea[name=bodyMarkdown]`);
        await hand.write(box, 'That it was the door.');
        await hand.press(main.locator(`#r${DEEPEST}`).getByRole('button', { name: 'Send' }));
        const answer = main.locator(`#r${DEEPEST + 1}`);
        await answer.waitFor();
        expect(await answer.locator('h3').textContent()).toMatch(/level 7, in reply to mina/);

        // Finding a case study, rating it blind, and seeing what came.
        await hand.write(page.locator('#site-search'), `lamp for ${handle}`);
        await page.keyboard.press('Enter');
        await page.waitForURL('**/search**');
        await hand.press(main.getByRole('link', { name: `A lamp for ${handle}` }).first());
        await page.waitForURL('**/case-studies/**');
        expect(await main.textContent()).not.toContain('Twice as many questions');
        await hand.press(main.getByRole('link', { name: /rate/i }).first());
        await page.waitForURL('**/rate');
        const names = await page.$$eval('input[type=radio]', (all) => [
          ...new Set(all.map((one) => (one as HTMLInputElement).name)),
        ]);
        for (const name of names) await hand.press(page.locator(`input[type=radio][name="${name}"][value="4"]`));
        await hand.write(main.locator('textarea[name=comment]'), 'More people at the desk.');
        await hand.press(button(/rate|rating|send/i).last());
        await page.waitForURL((url) => !url.pathname.endsWith('/rate'));
        await main.getByText('Twice as many questions').first().waitFor();
        expect(await main.textContent()).toContain('More people at the desk.');
        expect(seen).toEqual([]);
      } catch (error) {
        const read = await main.textContent().catch(() => '');
        throw new Error(`${error}\nOn ${page.url()}:\n${read}`);
      }
      await context.close();
    },
    120_000,
  );
});
