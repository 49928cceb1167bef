import type { EditorWords } from '../writing/editor-words.js';
import { reasonOf } from './post.js';

/** What is said while a file is sent. */
export type SendingWords = Pick<EditorWords, 'uploading' | 'offline' | 'tooMuch' | 'busy' | 'failed'>;

/** What became of a file. */
export interface SentFile {
  readonly done: boolean;
  /** Where it led. */
  readonly url: string;
  readonly page: Document;
  /** Why it did not arrive. */
  readonly reason: string;
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
      resolve({ done: status < 300, url, page, reason });
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
    private readonly words: SendingWords & Pick<EditorWords, 'uploadFailed' | 'tryAgain'>,
    private readonly makeButton: (label: string, act: () => void) => HTMLButtonElement,
  ) {
    this.element = document.createElement(tag);
    this.bar.max = 100;
    this.bar.setAttribute('aria-label', name);
    this.element.append(this.says, this.bar);
  }

  readonly tell = (percent: number): void => {
    this.element.querySelector('button')?.remove();
    this.bar.hidden = false;
    this.bar.value = percent;
    this.says.className = '';
    this.says.removeAttribute('role');
    this.says.textContent = this.words.uploading
      .replace('{name}', this.name)
      .replace('{n}', String(Math.round(percent)));
  };

  fail(reason: string, again: () => void): void {
    this.bar.hidden = true;
    this.says.className = 'field-problem';
    this.says.setAttribute('role', 'alert');
    this.says.textContent = `${this.words.uploadFailed.replace('{name}', this.name)} ${reason}`;
    this.element.append(this.makeButton(this.words.tryAgain, again));
  }
}
