import type { ComponentChildren } from 'preact';
import { useVisit } from '../page/context.js';
import { Island } from '../page/island.js';
import { PostForm } from '../ui/form.js';
import { type EditorWords, editorWords } from './editor-words.js';

const SAID = [
  ...(['uploading', 'uploadFailed', 'tryAgain', 'chooseOther', 'dismiss'] as const),
  ...(['offline', 'tooMuch', 'wait', 'busy', 'failed'] as const),
] as const;

/** What the script of such a form is told. */
export interface FileFormTold {
  readonly words: Pick<EditorWords, (typeof SAID)[number]>;
  /** The most bytes of the file, and what is said of a larger one before it is sent in vain. */
  readonly most: number;
  readonly tooLarge: string;
}

interface FileFormProps extends Pick<FileFormTold, 'most' | 'tooLarge'> {
  readonly action: string;
  readonly class?: string;
  /** The file's field comes last: what comes behind a file is not looked at. */
  readonly children: ComponentChildren;
}

/** A form that comes with a file. */
export function FileForm({ action, class: className, most, tooLarge, children }: FileFormProps) {
  const words = editorWords(useVisit().t);
  const told = { words: Object.fromEntries(SAID.map((name) => [name, words[name]])), most, tooLarge };
  return (
    <Island name="writing/file" told={told}>
      <PostForm action={action} class={className} enctype="multipart/form-data">
        {children}
      </PostForm>
    </Island>
  );
}
