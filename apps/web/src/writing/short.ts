import { EnoughWordsDocument } from '../generated/documents.js';
import type { Visit } from '../page/visit.js';
import { countHtmlWords } from './words.js';
import type { Written } from './written.js';

/** Whether a new text has fewer words than its prompt asks for: then it is kept as a draft, and whoever wrote it is asked first. */
export async function isShort(visit: Visit, { promptId, bodyMarkdown }: Written): Promise<boolean> {
  if (promptId === null) return false;
  // What cannot be rendered is refused with its reason when it is stored.
  const { data } = await visit.send(EnoughWordsDocument, { promptId, markdown: bodyMarkdown });
  return data !== undefined && countHtmlWords(data.renderMarkdown) < (data.prompt?.minimumWords ?? 0);
}

/** Where whoever publishes a draft that is too short for its prompt is asked whether it is to be. */
export function askedAt(id: string): string {
  return `/reflections/${id}/edit?short=1`;
}
