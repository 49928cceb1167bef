import type { Locator, Page } from 'playwright-core';

/** How somebody uses a page: by pointing at things, or by the keyboard alone. */
export abstract class InputDevice {
  constructor(readonly page: Page) {}

  /** Presses a button, follows a link, ticks a box. */
  abstract press(target: Locator): Promise<void>;

  /** Writes into a field, in the place of what stands there. */
  abstract write(target: Locator, text: string): Promise<void>;
}

export class Pointer extends InputDevice {
  async press(target: Locator): Promise<void> {
    await target.click();
  }

  async write(target: Locator, text: string): Promise<void> {
    await target.fill(text);
  }
}

/** The most steps that anything may be away. */
const MOST_STEPS = 400;

/** Tab, Shift+Tab, arrows, Space and Enter, from wherever the focus is. */
export class Keyboard extends InputDevice {
  async press(target: Locator): Promise<void> {
    const kind = await target.evaluate((one) => `${one.tagName} ${one.getAttribute('type')}`);
    if (kind === 'INPUT radio') {
      await this.choose(target);
      return;
    }
    await this.reach(target);
    await this.page.keyboard.press(/checkbox|SUMMARY/.test(kind) ? 'Space' : 'Enter');
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(text);
  }

  /** Steps on until something has the focus, which must be seen there. */
  private async reach(target: Locator): Promise<void> {
    await target.first().waitFor({ state: 'attached' });
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      if (await hasFocus(target)) {
        await this.mustBeSeen();
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${target} is not reached by ${MOST_STEPS} steps with Tab.`);
  }

  /** One of several, of which Tab reaches one and arrows the others. */
  private async choose(target: Locator): Promise<void> {
    const name = await target.getAttribute('name');
    const group = this.page.locator(`input[type=radio][name="${name}"]`);
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      if (await group.evaluateAll((all) => all.includes(document.activeElement as never))) break;
      await this.page.keyboard.press('Tab');
    }
    await this.page.keyboard.press('Space');
    for (let steps = 0; steps < 12 && !(await target.isChecked()); steps += 1) {
      await this.page.keyboard.press('ArrowDown');
    }
    if (!(await target.isChecked())) throw new Error(`${target} is not reached by arrows.`);
  }

  private async mustBeSeen(): Promise<void> {
    const faults = await this.page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      const shown = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      return shown ? [] : [`${one.tagName} “${one.textContent?.trim().slice(0, 40)}” shows no focus`];
    });
    if (faults.length > 0) throw new Error(faults.join());
  }
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.first().evaluate((one) => one === document.activeElement);
}
