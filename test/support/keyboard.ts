import type { Page } from 'playwright-core';

/**
 * What can be pressed, followed or filled in and is not reached by Tab, stands hidden under something else while it has the focus, or shows
 * no sign of having it.
 */
export async function unreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLInputElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex^="-"])',
      ),
    ].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        one.tabIndex >= 0 &&
        !one.disabled &&
        // Of radio buttons of one name the arrows reach the others.
        !(one.type === 'radio' && !one.checked && document.querySelector(`[name="${one.name}"]:checked`)),
    );
    const firstOfName = new Set<string>();
    const reachable = all.filter((one) => {
      if (one.type !== 'radio' || one.checked) return true;
      if (firstOfName.has(one.name)) return false;
      return firstOfName.add(one.name);
    });
    for (const one of reachable) one.dataset.unreached = '';
    (document.activeElement as HTMLElement | null)?.blur();
    window.getSelection()?.removeAllRanges();
    // A day and its hour have a stop for each of their parts.
    return reachable.length + 7 * reachable.filter(({ type }) => /^(?:date|datetime-local)$/.test(type)).length;
  });
  const faults = new Set<string>();
  for (let at = 0; at < count + 3; at += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return null;
      delete one.dataset.unreached;
      const name = `${one.tagName.toLowerCase()}.${one.className} “${(one.textContent || one.getAttribute('name') || '').trim().slice(0, 30)}”`;
      const { outlineStyle, boxShadow } = getComputedStyle(one);
      if (outlineStyle === 'none' && boxShadow === 'none') return `${name} shows no focus`;
      const [box] = one.getClientRects();
      if (!box || box.width < 2 || box.height < 2) return null;
      const spots = [0.1, 0.5, 0.9].map((share) =>
        document.elementFromPoint(
          Math.min(Math.max(box.left + box.width * share, 1), innerWidth - 2),
          Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2),
        ),
      );
      const label = (one as HTMLInputElement).labels?.[0];
      return spots.some((spot) => spot && (one.contains(spot) || spot.contains(one) || label?.contains(spot)))
        ? null
        : `${name} is hidden by ${spots[1]?.tagName}.${spots[1]?.className}`;
    });
    if (fault) faults.add(fault);
  }
  const left = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-unreached]')].map(
      (one) =>
        `${one.tagName.toLowerCase()} “${(one.textContent || one.getAttribute('name') || '').trim().slice(0, 30)}” is not reached`,
    ),
  );
  return [...faults, ...left];
}

/** What is cut off once lines, letters and words stand as far apart as anybody may set them (WCAG 1.4.12). */
export async function cutOffWhenSpaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => {
      if (!one.checkVisibility() || one.closest('.vh, svg, textarea, select, .scrolls') || one.matches('input'))
        return false;
      const { overflowX, overflowY } = getComputedStyle(one);
      return (
        (/hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1)
      );
    });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    return [
      ...(wide > 0 ? [`${wide} wider than the window when spaced`] : []),
      ...cut.map((one) => `cut off when spaced: ${one.tagName.toLowerCase()}.${one.className}`),
    ];
  });
}
