import { type OutlineContext, outline } from './outline.js';
import { isMember } from './people.js';
import { subjects } from './subjects.js';
import { TextError } from './text/text-error.js';
import { readFolder, type TextFile } from './text/text-file.js';
import type { Fields } from './text/value.js';
import type { DemoSubject, DemoThread } from './type.js';

/** Names of replies that moderators had to do with. */
const names = new Set<string>();

const files = new Map(
  readFolder('threads', '.txt', (file) => threadIn(file, { isMember, names })).map((thread) => [
    thread.subject,
    thread,
  ]),
);

/**
 * The threads that have replies; a reflection or case study that no thread names has none. Of two replies in one minute
 * that in a course comes first.
 */
export const threads: readonly DemoThread[] = subjects
  .toSorted((a, b) => Number(a.course === null) - Number(b.course === null))
  .flatMap(({ key }) => files.get(key) ?? []);

export const namesOfReplies: ReadonlySet<string> = names;

export function threadIn(file: TextFile, context: OutlineContext): DemoThread {
  const subject = subjects.find(({ key }) => key === file.name);
  if (!subject) {
    const message = `Nothing has the key ${file.name}. Call the file after the key of a reflection or case study.`;
    throw new TextError(file.placeAt(1), message);
  }
  return {
    subject: file.name,
    lastReplyDaysAgo: file.frontMatter((fields) => lastReplyIn(fields, subject)),
    roots: outline(file.body, file.bodyPlace, context),
  };
}

function lastReplyIn(fields: Fields, { publishedDaysAgo }: DemoSubject): number {
  const lastReply = fields.get('lastReplyDaysAgo');
  const daysAgo = lastReply.number();
  if (daysAgo < 0) throw lastReply.error('is in the future. Write 0 or more.');
  if (daysAgo < publishedDaysAgo) return daysAgo;
  throw lastReply.error(`is before the text was published, ${publishedDaysAgo} days ago. Write less.`);
}
