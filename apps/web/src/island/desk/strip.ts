import { newKey } from '../once-key.js';

/** Where it is said what was done, with the way back from it for some seconds. */
export class DoneStrip {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly place: HTMLElement) {
    const strip = this.element;
    const seconds = Number(strip?.dataset.seconds);
    if (seconds) this.hideAfter(seconds);
  }

  get element(): HTMLElement | null {
    return this.place.querySelector<HTMLElement>('.done-strip');
  }

  /** The form that takes back what was done last, as long as it is offered. */
  get undo(): HTMLFormElement | null {
    const strip = this.element;
    return strip?.hidden ? null : (strip?.querySelector<HTMLFormElement>('form.undo') ?? null);
  }

  /** Says something, as a problem where it is one. */
  say(sentence: string, { isProblem = false } = {}): void {
    const strip = this.element;
    if (!strip) return;
    clearTimeout(this.timer);
    strip.hidden = false;
    strip.classList.toggle('problem', isProblem);
    strip.classList.toggle('done', !isProblem);
    const line = document.createElement('p');
    line.textContent = sentence;
    strip.replaceChildren(line);
  }

  /** Offers to take back what is said, for so many seconds. */
  offer(
    words: string,
    fields: { readonly item: string; readonly action: string; readonly token: string },
    seconds: number,
  ): void {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = fields.action;
    form.className = 'undo';
    form.dataset.item = fields.item;
    for (const [name, value] of [
      ['token', fields.token],
      ['idempotencyKey', newKey()],
      ['decisionId', ''],
    ] as const) {
      const input = document.createElement('input');
      input.type = 'hidden';
      Object.assign(input, { name, value });
      form.append(input);
    }
    const button = document.createElement('button');
    button.type = 'submit';
    button.dataset.key = 'u';
    button.setAttribute('aria-keyshortcuts', 'u');
    button.textContent = words;
    form.append(button);
    this.element?.append(form);
    this.hideAfter(seconds);
  }

  private hideAfter(seconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const strip = this.element;
      if (!strip) return;
      // Whoever is about to press it is not hurried.
      if (strip.contains(document.activeElement) || strip.matches(':hover')) this.hideAfter(2);
      else strip.hidden = true;
    }, seconds * 1000);
  }
}
