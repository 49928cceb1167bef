import { parentPort } from 'node:worker_threads';
import { standBehind } from '#kernel';
import { type Rendering, renderText, type TooManyReferences, type TypedText } from './rendering.js';

/** What a thread of its own does for others, who give it a number. */
export interface RenderTask {
  readonly number: number;
  readonly texts: readonly TypedText[];
}

/** Told as work on the task of a number begins: a thread that is only starting takes no time from a text. */
export interface Begun {
  readonly begun: number;
}

standBehind();

export default function renderTexts({ number, texts }: RenderTask): Array<Rendering | TooManyReferences> {
  parentPort?.postMessage({ begun: number } satisfies Begun);
  return texts.map(renderText);
}
