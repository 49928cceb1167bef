import { announce } from '../island/announce.js';
import { makeButton } from '../island/box.js';
import { insertText } from '../island/insert.js';
import { addHtml } from '../island/mount.js';
import { newKey } from '../island/once-key.js';
import { post } from '../island/post.js';
import { FileLine, isWrongFile, sendFile } from '../island/send-file.js';
import type { EditorWords } from './editor-words.js';

interface Pictures {
  /** Until no file is under way; null where none is. */
  waiting(): Promise<unknown> | null;
}

/** Takes pictures by a button, from the clipboard, and let go over the form. Writing goes on meanwhile. */
export function takePictures(form: HTMLFormElement, field: HTMLTextAreaElement, words: EditorWords): Pictures {
  const place = form.querySelector<HTMLElement>('[data-pictures]');
  const list = place?.querySelector<HTMLElement>('.picture-list');
  const under = new Set<Promise<void>>();
  /** Of files that would be refused again, with the choice that they came by. */
  const wrong = new Map<FileLine, number>();
  let choices = 0;
  if (!place || !list) return { waiting: () => null };

  const chooser = document.createElement('input');
  Object.assign(chooser, { type: 'file', accept: 'image/*', multiple: true, hidden: true });
  const add = makeButton(words.addPicture, () => chooser.click());
  const uploads = document.createElement('ul');
  uploads.className = 'uploads';
  uploads.setAttribute('role', 'list');
  const plain = place.querySelector('[data-without-script]');
  plain?.remove();
  place.append(uploads, add, chooser);
  chooser.addEventListener('change', () => {
    takeAll(chooser.files);
    chooser.value = '';
  });
  takeDropped(form, field, place, takeAll);
  for (const item of list.children) offerReference(item, field, words);
  takeEarly(plain?.querySelector('input'), takeAll);

  function takeAll(files: FileList | null): void {
    choices += 1;
    for (const file of files ?? []) take(file, choices);
  }

  /** A right file takes the place of wrong ones that were chosen before it. */
  function forgetWrong(choice: number): void {
    for (const [line, of] of wrong) {
      if (of >= choice) continue;
      line.element.remove();
      wrong.delete(line);
    }
  }

  function take(file: File, choice: number): void {
    const name = file.name || words.addPicture;
    const line = new FileLine('li', name, words, makeButton, add);
    uploads.append(line.element);
    const key = newKey();
    const attempt = async () => {
      line.tell(0);
      try {
        const id = await send(form, file, key, words, line.tell);
        await show(id);
        line.element.remove();
        forgetWrong(choice);
        announce(words.uploaded.replace('{name}', name));
      } catch (error) {
        const isWrong = error instanceof WrongFile;
        if (isWrong) wrong.set(line, choice);
        line.fail((error as Error).message, isWrong ? undefined : begin);
      }
    };
    const begin = () => {
      const promise = attempt().finally(() => under.delete(promise));
      under.add(promise);
    };
    begin();
  }

  /** Puts a picture that has arrived among the others, with the fields for what is said about it. */
  async function show(id: string): Promise<void> {
    const answer = await fetch(`/write/pictures/${id}?place=${(list as HTMLElement).children.length + 1}`);
    if (!answer.ok) throw new Error(words.failed);
    addHtml(list as HTMLElement, 'beforeend', await answer.text());
    const item = (list as HTMLElement).lastElementChild;
    if (item) offerReference(item, field, words);
  }

  return { waiting: () => (under.size > 0 ? Promise.allSettled(under) : null) };
}

/** The file that somebody chose, or is choosing, before there was a script to take it. */
function takeEarly(input: HTMLInputElement | null | undefined, takeAll: (files: FileList | null) => void): void {
  if (!input) return;
  takeAll(input.files);
  input.addEventListener('change', () => takeAll(input.files));
}

/** Files from the clipboard, and those that are let go over the form. */
function takeDropped(
  form: HTMLFormElement,
  field: HTMLTextAreaElement,
  place: HTMLElement,
  takeAll: (files: FileList) => void,
): void {
  field.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    takeAll(files);
  });
  form.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    place.classList.add('is-dropping');
  });
  form.addEventListener('dragleave', () => place.classList.remove('is-dropping'));
  form.addEventListener('drop', (event) => {
    place.classList.remove('is-dropping');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    takeAll(event.dataTransfer.files);
  });
}

/** A file that would be refused again. */
class WrongFile extends Error {}

/** Announces a file and sends it. @throws Error that says why it did not arrive */
async function send(
  form: HTMLFormElement,
  file: File,
  key: string,
  words: EditorWords,
  tell: (percent: number) => void,
): Promise<string> {
  const about = { bytes: String(file.size), fileName: file.name, contentType: file.type, idempotencyKey: key };
  const { done, reason, status } = await post(form, '/write/pictures', words, about);
  if (isWrongFile(status)) throw new WrongFile(reason);
  const place = done?.querySelector<HTMLElement>('[data-picture]')?.dataset;
  if (!place?.picture || !place.to) throw new Error(reason ?? words.failed);
  const sent = await sendFile('PUT', place.to, file, words, tell);
  if (!sent.done) throw sent.isWrong ? new WrongFile(sent.reason) : new Error(sent.reason);
  return place.picture;
}

/** A button that mentions a picture where the cursor is in the text. */
function offerReference(item: Element, field: HTMLTextAreaElement, words: EditorWords): void {
  const button = makeButton(words.insertReference, () => {
    const number = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
    insertText(field, `(${words.reference.replace('{n}', String(number))})`);
  });
  item.querySelector('p')?.append(' ', button);
}
