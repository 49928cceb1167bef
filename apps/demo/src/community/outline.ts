import { entriesOf, NOWHERE } from './text/entry.js';
import { type Place, TextError } from './text/text-error.js';
import type { ReplyNode } from './type.js';

interface GrowingNode extends ReplyNode {
  children: GrowingNode[];
}

/** Who can have written a reply, and the names that replies have so far. */
export interface OutlineContext {
  isMember(handle: string): boolean;
  readonly names: Set<string>;
}

const REPLY = /^((?: {2})*)([a-z0-9][a-z0-9._-]*)(?: #([a-z0-9-]+))?: (.+)$/s;

/**
 * Reads a thread written as an outline: one reply a line as `handle: text`, answers indented by two more spaces than
 * what they answer. `handle #name: text` gives the reply a name for `moderation.txt`.
 * @throws TextError on a line that is no reply, an answer without anything to answer, somebody unknown and a name given twice
 */
export function outline(text: string, start: Place = NOWHERE, context?: OutlineContext): readonly ReplyNode[] {
  const roots: GrowingNode[] = [];
  const open: GrowingNode[] = [];
  for (const entry of entriesOf(text, start)) {
    const [, indent, author, name, bodyMarkdown] = REPLY.exec(entry.text) ?? [];
    if (indent === undefined || author === undefined || bodyMarkdown === undefined) {
      const message = 'Not a line of an outline. Write "handle: text", or "| text" where the reply above goes on.';
      throw new TextError(entry.place, message);
    }
    const level = indent.length / 2;
    if (level > open.length) {
      throw new TextError(entry.place, 'Answers nothing. Indent it by two more spaces than what it answers.');
    }
    if (context) check(author, name, entry.place, context);
    const node: GrowingNode = { author, bodyMarkdown, children: [], ...(name && { name }) };
    open.length = level;
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function check(author: string, name: string | undefined, place: Place, { isMember, names }: OutlineContext): void {
  if (!isMember(author)) {
    throw new TextError(place, `Nobody is called ${author}. Write the handle of somebody in members.yaml.`);
  }
  if (name === undefined) return;
  if (names.has(name)) throw new TextError(place, `Another reply is called ${name} as well. Choose another name.`);
  names.add(name);
}
