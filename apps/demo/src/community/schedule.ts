import { chance } from './chance.js';
import type { DemoReply, DemoThread, ReplyNode } from './type.js';

export const MINUTES_PER_DAY = 24 * 60;

/** Whole minutes before now. */
export function toMinutesAgo(daysAgo: number): number {
  return Math.round(daysAgo * MINUTES_PER_DAY);
}

interface Placed {
  readonly node: ReplyNode;
  readonly parent: Placed | null;
  readonly depth: number;
  /** Unscaled: only the order and the proportions matter. */
  readonly at: number;
}

function sizeOf(node: ReplyNode): number {
  return node.children.reduce((sum, child) => sum + sizeOf(child), 1);
}

/** Answers come soon after what they answer, now and then much later, and siblings in the order in which they stand. */
function placeAnswers(parent: Placed, subject: string, into: Placed[]): void {
  let at = parent.at;
  for (const node of parent.node.children) {
    at += 5 + 240 * chance(subject, node.author, node.bodyMarkdown) ** 3;
    const placed = { node, parent, depth: parent.depth + 1, at };
    into.push(placed);
    placeAnswers(placed, subject, into);
  }
}

/**
 * The thread's replies with their times: every one after what it answers, no two in one minute, numbered in order of
 * time, from soon after `publishedDaysAgo` until the thread's `lastReplyDaysAgo`.
 */
export function scheduleReplies(thread: DemoThread, publishedDaysAgo: number): readonly DemoReply[] {
  const placed: Placed[] = [];
  let at = 0;
  for (const node of thread.roots) {
    at += 30 + 20 * chance(thread.subject, node.bodyMarkdown);
    const root = { node, parent: null, depth: 1, at };
    placed.push(root);
    placeAnswers(root, thread.subject, placed);
    // A topic has had most of its say before the next one is opened.
    at += 45 * (sizeOf(node) - 1);
  }

  const start = toMinutesAgo(publishedDaysAgo);
  const span = start - toMinutesAgo(thread.lastReplyDaysAgo);
  const scale = span / Math.max(...placed.map((reply) => reply.at));
  const inOrder = placed.toSorted((a, b) => a.at - b.at);
  const numbers = new Map(inOrder.map((reply, index) => [reply, index + 1]));

  let previous = 0;
  return inOrder.map((reply, index) => {
    previous = Math.max(previous + 1, Math.round(reply.at * scale));
    return {
      thread: thread.subject,
      number: index + 1,
      parent: reply.parent ? (numbers.get(reply.parent) ?? null) : null,
      depth: reply.depth,
      author: reply.node.author,
      bodyMarkdown: reply.node.bodyMarkdown,
      minutesAgo: start - previous,
      ...(reply.node.name && { name: reply.node.name }),
    };
  });
}
