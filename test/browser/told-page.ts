import type { Page } from 'playwright-core';

/** Waits until a page is told what happens. */
export async function opened(page: Page, go: () => Promise<unknown>): Promise<void> {
  const told = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/live');
  await go();
  await told;
}

/** What a page says of a thread: each reply with where it stands, and how many answers each list has. New is new to whoever comes first. */
export function said(page: Page) {
  return page.evaluate(() => {
    const replies = [...document.querySelectorAll('.discussion li[id^="r"]')].map((item) => {
      const article = item.querySelector(':scope > article')?.cloneNode(true) as HTMLElement;
      for (const one of article.querySelectorAll('.new')) one.remove();
      return [item.id, item.parentElement?.closest('li')?.id, article.textContent?.replace(/[\s·]+/g, '')];
    });
    const texts = document.querySelectorAll('#replies, .discussion .thread summary');
    return { replies, counts: [...texts].map(({ textContent }) => textContent) };
  });
}
