import type { EditorWords } from '../writing/editor-words.js';
import { reasonOf } from './post.js';

/** What is said while a file is sent. */
export type SendingWords = Pick<EditorWords, 'uploading' | 'offline' | 'tooMuch' | 'wait' | 'busy' | 'failed'>;

/** What became of a file. */
export interface SentFile {
  readonly done: boolean;
  /** Where it led. */
  readonly url: string;
  readonly page: Document;
  /** Why it did not arrive. */
  readonly reason: string;
  /** Whether it would be refused again. */
  readonly isWrong: boolean;
}

/** Whether the same file would be refused again, by the status of its refusal. */
export function isWrongFile(status: number): boolean {
  return status === 400 || status === 413 || status === 415 || status === 422;
}

/** Sends a file, by itself or with its form, and tells how far it is: `fetch` does not say. @throws Error that says why nothing was answered */
export function sendFile(
  method: 'POST' | 'PUT',
  to: string,
  body: File | FormData,
  words: SendingWords,
  tell: (percent: number) => void,
): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, to);
    request.setRequestHeader('accept', 'text/html');
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total > 0 ? (100 * loaded) / total : 0));
    request.addEventListener('error', () => reject(new Error(words.offline)));
    request.addEventListener('load', () => {
      const page = new DOMParser().parseFromString(request.responseText, 'text/html');
      const { status, responseURL: url } = request;
      const reason = reasonOf(status, request.getResponseHeader('retry-after'), page, words);
      resolve({ done: status < 300, url, page, reason, isWrong: isWrongFile(status) });
    });
    request.send(body);
  });
}

/** A line about one file: how far it is, and why it did not arrive. */
export class FileLine {
  readonly element: HTMLElement;
  private readonly says = document.createElement('span');
  private readonly bar = document.createElement('progress');

  constructor(
    tag: 'li' | 'p',
    private readonly name: string,
    private readonly words: SendingWords & Pick<EditorWords, 'uploadFailed' | 'tryAgain' | 'chooseOther' | 'dismiss'>,
    private readonly makeButton: (label: string, act: () => void) => HTMLButtonElement,
    /** What another file is chosen by. */
    private readonly chooser: HTMLElement,
  ) {
    this.element = document.createElement(tag);
    this.bar.max = 100;
    this.bar.setAttribute('aria-label', name);
    this.element.append(this.says, this.bar);
  }

  readonly tell = (percent: number): void => {
    this.takeButtons();
    this.bar.hidden = false;
    this.bar.value = percent;
    this.says.className = '';
    this.says.removeAttribute('role');
    this.says.textContent = this.words.uploading
      .replace('{name}', this.name)
      .replace('{n}', String(Math.round(percent)));
  };

  /** @param again sends the same file once more; absent where it would be refused again */
  fail(reason: string, again?: () => void): void {
    this.takeButtons();
    this.bar.hidden = true;
    this.says.className = 'field-problem';
    this.says.setAttribute('role', 'alert');
    this.says.textContent = `${this.words.uploadFailed.replace('{name}', this.name)} ${reason}`;
    const help = again
      ? this.makeButton(this.words.tryAgain, again)
      : this.makeButton(this.words.chooseOther, () => this.chooser.click());
    const dismiss = this.makeButton(this.words.dismiss, () => {
      this.element.remove();
      this.chooser.focus();
    });
    dismiss.setAttribute('aria-label', `${this.words.dismiss}: ${this.name}`);
    this.element.append(help, dismiss);
  }

  private takeButtons(): void {
    for (const button of this.element.querySelectorAll('button')) button.remove();
  }
}
