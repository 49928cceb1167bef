import type { ComponentChildren } from 'preact';
import { pluralForms } from '../language/plural-forms.js';
import { useVisit } from '../page/context.js';
import { Island } from '../page/island.js';
import type { EditorTold } from './editor.island.js';
import { editorWords } from './editor-words.js';

interface EditorIslandProps {
  /** What the text belongs to: drafts are kept by it. */
  readonly place: string;
  /** The thread whose readers are called; undefined where the form says who reads it. */
  readonly thread?: string | undefined;
  /** The draft that the server keeps, null for one that it does not have yet; undefined where it keeps none. */
  readonly draft?: string | null;
  /** The least number of words that is asked for. */
  readonly minimum?: number;
  /** Where on the page that the form leads to. */
  readonly anchor?: string;
  readonly children: ComponentChildren;
}

/** A form in which a text is written at length: `form[data-writing]` with `textarea[data-editor]`. */
export function EditorIsland({ place, thread, draft, minimum = 0, anchor = '', children }: EditorIslandProps) {
  const { t } = useVisit();
  const told: EditorTold = {
    ...{ words: editorWords(t), place, thread, draft, minimum, anchor },
    counts: pluralForms(t, 'ui.words'),
    least: minimum > 0 ? t('writing.minimum', { count: minimum }) : '',
  };
  return (
    <Island name="writing/editor" told={told}>
      {children}
    </Island>
  );
}
