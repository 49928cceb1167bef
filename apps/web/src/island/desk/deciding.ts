import type { DeskAction } from '../../desk/actions.js';
import type { ToldDesk } from '../../desk/told.js';
import { announce } from '../announce.js';
import { newKey } from '../once-key.js';
import { reasonOf as refusalOf } from '../post.js';
import type { DeskQueue, KnowsBetter } from './queue.js';
import { decideForm, reasonOf } from './reason.js';
import { showAnew } from './show-anew.js';
import type { DoneStrip } from './strip.js';

/** What is decided is sent, and the next item shown meanwhile. What is refused comes back, with its reason. */
export class Deciding {
  /** The last decision: its id once the server has told it. */
  private last: Promise<string | null> = Promise.resolve(null);
  /** When what was sent about an item was answered; infinite as long as it is not. */
  private readonly answered = new Map<string, number>();

  constructor(
    private readonly queue: DeskQueue,
    private readonly strip: DoneStrip,
    private readonly words: ToldDesk['words'],
    private readonly undoSeconds: number,
  ) {}

  /** Whether this page has done something with an item since a moment, or is at it. */
  readonly knowsBetter: KnowsBetter = (id, since) => (this.answered.get(id) ?? Number.NEGATIVE_INFINITY) > since;

  decide(form: HTMLFormElement, button: HTMLButtonElement): void {
    const { queue, words } = this;
    const id = queue.current;
    const pane = queue.pane;
    if (id === null || !pane) return;
    const action = button.value as DeskAction;
    const body = bodyOf(form, { action, stay: '1' });
    const token = body.get('token') ?? '';
    queue.row(id)?.classList.add('is-decided');
    queue.row(id)?.querySelector('.refused')?.remove();
    this.answered.set(id, Number.POSITIVE_INFINITY);
    const next = queue.neighbour(id, 1) ?? queue.neighbour(id, -1);
    if (next === null) void this.goOn();
    else void queue.show(next, { stays: true });
    this.strip.say(words.done[action]);
    this.strip.offer(
      words.undo,
      { item: id, action: `/desk/undo${new URL(addressOf(form)).search}`, token },
      this.undoSeconds,
    );
    announce(words.done[action]);
    this.last = this.send(addressOf(form), body, id, pane);
  }

  /** At the end of the list: there may be more than it had. */
  private async goOn(): Promise<void> {
    const { queue, words } = this;
    queue.empty(words.more);
    await queue.refresh(new Set(), this.knowsBetter);
    if (queue.current !== null) return;
    const next = queue.neighbour(null, 1);
    if (next === null) queue.empty(words.empty);
    else await queue.show(next);
  }

  /** Takes back what was decided last, and shows it again. */
  async undo(form: HTMLFormElement): Promise<void> {
    const { queue, strip, words } = this;
    const item = form.dataset.item ?? '';
    const body = bodyOf(form, { stay: '1' });
    strip.say(words.undo);
    const decisionId = await this.last;
    if (decisionId === null) return;
    body.set('decisionId', decisionId);
    this.answered.set(item, Number.POSITIVE_INFINITY);
    const answer = await this.post(addressOf(form), body);
    this.answered.set(item, performance.now());
    if (!answer?.ok) {
      strip.say(`${words.back} ${await this.whyNot(answer)}`, { isProblem: true });
      return;
    }
    queue.row(item)?.classList.remove('is-decided');
    queue.forget(item);
    await queue.show(item);
    strip.say(words.undone);
    announce(words.undone);
  }

  /** Claims the item that is shown, or releases it, and shows what came of it. */
  async claim(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
    const id = this.queue.current;
    if (id === null) return;
    const answer = await this.post(addressOf(form), bodyOf(form, { on: button.value, stay: '1' }));
    if (!answer?.ok) {
      this.strip.say(`${this.words.back} ${await this.whyNot(answer)}`, { isProblem: true });
      return;
    }
    this.queue.forget(id);
    if (this.queue.current === id) await showAnew(this.queue, this.words);
  }

  /** Sends a form. A session that has ended is begun again in place, and the form sent once more. */
  private async post(address: string, body: URLSearchParams): Promise<Response | null> {
    const answer = await post(address, body);
    if (answer?.status !== 401) return answer;
    const { signInAgain } = await import('../sign-in.js');
    if (!(await signInAgain(this.words.sending))) return answer;
    body.set('token', document.querySelector<HTMLInputElement>('input[name=token]')?.value ?? '');
    return post(address, body);
  }

  private async send(address: string, body: URLSearchParams, id: string, pane: HTMLElement): Promise<string | null> {
    const answer = await this.post(address, body);
    this.answered.set(id, performance.now());
    if (answer?.ok) return answer.headers.get('x-decision');
    const html = answer ? await answer.text().catch(() => '') : '';
    const page = new DOMParser().parseFromString(html, 'text/html');
    const why = answer
      ? refusalOf(answer.status, answer.headers.get('retry-after'), page, this.words.sending)
      : this.words.sending.offline;
    this.comeBack(id, why, page.querySelector('.desk-item')?.outerHTML ?? renewed(pane));
    return null;
  }

  /** Shows what was refused again, unless a reason for another is being typed: then it waits in the list. */
  private comeBack(id: string, why: string, html: string): void {
    const { queue, strip, words } = this;
    const row = queue.row(id);
    row?.classList.remove('is-decided');
    const told = document.createElement('p');
    told.className = 'refused';
    told.textContent = `${words.back} ${why}`;
    row?.querySelector('h3')?.after(told);
    strip.say(`${words.back} ${why}`, { isProblem: true });
    announce(`${words.back} ${why}`);
    queue.keep(id, html);
    if (reasonIn(queue.pane) === '') void queue.show(id);
  }

  private async whyNot(answer: Response | null): Promise<string> {
    if (!answer) return this.words.sending.offline;
    const page = new DOMParser().parseFromString(await answer.text().catch(() => ''), 'text/html');
    return refusalOf(answer.status, answer.headers.get('retry-after'), page, this.words.sending);
  }
}

function reasonIn(pane: HTMLElement | null): string {
  const form = decideForm(pane);
  return form ? reasonOf(form).value.trim() : '';
}

/** Where a form goes: `form.action` is its button of that name. */
function addressOf(form: HTMLFormElement): string {
  return new URL(form.getAttribute('action') ?? '', location.href).href;
}

/** The item as it was when it was sent, with what was typed. */
function renewed(pane: HTMLElement): string {
  for (const area of pane.querySelectorAll('textarea')) area.textContent = area.value;
  for (const key of pane.querySelectorAll('[name=idempotencyKey]')) key.setAttribute('value', newKey());
  for (const form of pane.querySelectorAll<HTMLElement>('form')) delete form.dataset.sending;
  return pane.outerHTML;
}

function bodyOf(form: HTMLFormElement, more: Readonly<Record<string, string>>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  return body;
}

async function post(address: string, body: URLSearchParams): Promise<Response | null> {
  try {
    return await fetch(address, { method: 'POST', body, headers: { accept: 'text/html' } });
  } catch {
    return null;
  }
}
