import type { EditorWords } from '../writing/editor-words.js';
import { announce } from './announce.js';
import { findDrafts, forgetDraft, keepDraft } from './draft.js';
import { locale } from './locale.js';

/** Milliseconds without a key after which a draft is kept. */
const PAUSE = 400;

export interface BoxOptions {
  readonly form: HTMLFormElement;
  readonly textarea: HTMLTextAreaElement;
  readonly words: EditorWords;
  /** What the text belongs to. */
  readonly place: string;
  /** Names of further fields that are kept with the text. */
  readonly beside?: readonly string[];
  /** After each pause in which something was kept. */
  readonly paused?: () => void;
}

/** A text field whose text is not lost: kept at each pause, found again, and never overwritten by another tab. */
export class Box {
  readonly state: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keeping = true;
  place: string;

  constructor(private readonly options: BoxOptions) {
    const { form, textarea } = options;
    this.place = options.place;
    this.state = form.querySelector<HTMLElement>('[data-state]') ?? makeState(form);
    form.addEventListener('input', () => this.touch());
    // A phone may end a page that is hidden without another word.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.keep();
    });
    window.addEventListener('pagehide', () => void this.keep());
    textarea.dataset.box = '';
  }

  get text(): string {
    return this.options.textarea.value;
  }

  /** Puts back what was typed before; true where there was something. */
  async restore(): Promise<boolean> {
    const { own, others } = await findDrafts(this.place);
    const { textarea, form, words } = this.options;
    let restored = false;
    if (own && own.text !== textarea.value && !form.dataset.sending) {
      if (textarea.value === textarea.defaultValue) {
        this.fill(own.text, own.fields);
        this.say(words.draftBack, true);
        restored = true;
        // From now on it is this tab's.
        void this.keep().then(() => this.say(words.draftBack));
      }
    }
    for (const other of others) this.offer(other);
    return restored || others.length > 0;
  }

  fill(text: string, fields: Readonly<Record<string, string>> = {}): void {
    const { textarea, form } = this.options;
    textarea.value = text;
    for (const [name, value] of Object.entries(fields)) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLInputElement || control instanceof RadioNodeList) control.value = value;
    }
    textarea.dispatchEvent(new CustomEvent('box:filled', { bubbles: true }));
  }

  /** Something was typed: it is kept once the hands rest. */
  touch(): void {
    clearTimeout(this.timer);
    this.keeping = true;
    this.timer = setTimeout(() => {
      void this.keep().then(() => this.options.paused?.());
    }, PAUSE);
  }

  async keep(): Promise<void> {
    clearTimeout(this.timer);
    const { textarea, words, form, beside = [] } = this.options;
    const changed = textarea.value !== textarea.defaultValue;
    if (!this.keeping || !changed) return;
    const fields = new FormData(form);
    const kept = Object.fromEntries(beside.map((name) => [name, String(fields.get(name) ?? '')]));
    const done = await keepDraft(this.place, textarea.value, kept);
    this.say(done ? (textarea.value.trim() ? words.kept : '') : words.noStorage, !done);
  }

  /** What was sent is no draft any more. */
  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.keeping = false;
    await forgetDraft(this.place);
    this.say('');
  }

  /** The server keeps it now, under another name: what this tab has kept is done with until the next key. */
  async settle(place: string): Promise<void> {
    await forgetDraft(this.place);
    this.place = place;
    this.options.textarea.defaultValue = this.text;
  }

  /** Says beside the form how far the text has come: what was expected is seen only, what was not is heard too. */
  say(words: string, aloud = false): void {
    if (this.state.textContent === words) return;
    this.state.textContent = words;
    if (aloud) announce(words);
  }

  /** Takes a text that was to be sent and is not: beside one that is being written, it is offered. */
  takeBack(text: string, fields: Readonly<Record<string, string>>): void {
    if (this.text.trim() === '') {
      this.fill(text, fields);
      this.touch();
    } else this.offer({ text, fields, at: Date.now(), tab: '', open: false });
    this.options.textarea.focus();
  }

  /** Shows another tab's text, to be taken or thrown away. */
  private offer(draft: {
    text: string;
    at: number;
    tab: string;
    open: boolean;
    fields?: Readonly<Record<string, string>>;
  }): void {
    const { words } = this.options;
    const note = document.createElement('div');
    note.className = 'other-draft';
    const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const says = document.createElement('p');
    says.textContent = draft.open ? words.otherTab : words.otherDraft.replace('{time}', time.format(draft.at));
    const text = document.createElement('blockquote');
    text.dir = 'auto';
    text.textContent = draft.text;
    const use = makeButton(words.useIt, () => {
      // What stood here is offered in its place.
      const mine = { text: this.text, at: Date.now(), tab: '', open: false };
      this.fill(draft.text, draft.fields);
      this.touch();
      note.remove();
      if (mine.text.trim()) this.offer(mine);
      this.options.textarea.focus();
    });
    const drop = makeButton(words.throwAway, () => {
      note.remove();
      if (draft.tab) void forgetDraft(this.place, draft.tab);
      this.options.textarea.focus();
    });
    note.append(says, text, use, ...(draft.open ? [] : [drop]));
    this.options.textarea.after(note);
  }
}

export function makeButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

function makeState(form: HTMLFormElement): HTMLElement {
  const state = document.createElement('span');
  state.className = 'draft-state';
  state.dataset.state = '';
  (form.querySelector('.foot, .actions') ?? form).prepend(state);
  return state;
}
