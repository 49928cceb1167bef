import type { ReplyNode } from './type.js';

interface GrowingNode {
  author: string;
  bodyMarkdown: string;
  children: GrowingNode[];
}

const REPLY_LINE = /^((?: {2})*)([a-z0-9][a-z0-9._-]*): (.+)$/;
const CONTINUATION_LINE = /^ *\|(?: (.*))?$/;

/**
 * Reads a thread written as an outline: one reply a line as `handle: text`, answers indented by two more spaces than
 * what they answer. A line that starts with `|` continues the reply above it; a lone `|` is an empty line.
 * Throws on a line that is neither, and on an answer without anything to answer.
 */
export function outline(text: string): readonly ReplyNode[] {
  const roots: GrowingNode[] = [];
  const open: GrowingNode[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const continuation = CONTINUATION_LINE.exec(line);
    const last = open.at(-1);
    if (continuation && last) {
      last.bodyMarkdown += `\n${continuation[1] ?? ''}`;
      continue;
    }
    const [, indent, author, bodyMarkdown] = REPLY_LINE.exec(line) ?? [];
    if (indent === undefined || author === undefined || bodyMarkdown === undefined) {
      throw new Error(`Not a line of an outline: ${line}`);
    }
    const level = indent.length / 2;
    if (level > open.length) throw new Error(`Answers nothing: ${line}`);
    const node: GrowingNode = { author, bodyMarkdown, children: [] };
    open.length = level;
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}
