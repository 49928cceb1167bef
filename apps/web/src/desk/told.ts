import type { Visit } from '../page/visit.js';
import type { EditorWords } from '../writing/editor-words.js';
import { editorWords } from '../writing/editor-words.js';
import { DESK_ACTIONS, type DeskAction } from './actions.js';
import { UNDO_SECONDS } from './done-strip.js';

/** What the script of the desk is told. */
export interface ToldDesk {
  /** For how long it is offered to undo in place. */
  readonly undoSeconds: number;
  readonly words: {
    readonly done: Readonly<Record<DeskAction, string>>;
    readonly chosen: Readonly<Record<DeskAction, string>>;
    readonly cannot: string;
    readonly last: string;
    readonly first: string;
    readonly undo: string;
    readonly undone: string;
    readonly back: string;
    readonly enter: string;
    readonly selected: string;
    readonly empty: string;
    readonly more: string;
    readonly left: string;
    readonly typedStays: string;
    readonly sending: EditorWords;
  };
}

export function deskTold({ t }: Visit): ToldDesk {
  const of = <Form extends 'done' | 'chosen'>(form: Form) =>
    Object.fromEntries(DESK_ACTIONS.map((action) => [action, t(`desk.${form}-${action}`)])) as Record<
      DeskAction,
      string
    >;
  return {
    undoSeconds: UNDO_SECONDS,
    words: {
      done: of('done'),
      chosen: of('chosen'),
      cannot: t('desk.cannot'),
      last: t('desk.last'),
      first: t('desk.first'),
      undo: t('desk.undo'),
      undone: t('desk.done-undone'),
      back: t('desk.back'),
      enter: t('desk.enter'),
      selected: t('desk.selected', { n: '{n}' }),
      empty: t('desk.none-waiting'),
      more: t('desk.lookingForMore'),
      left: t('desk.left'),
      typedStays: t('desk.typedStays'),
      sending: editorWords(t),
    },
  };
}
