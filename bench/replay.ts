import { randomBytes, randomUUID } from 'node:crypto';
import type { Sent } from './recorded-statements.js';

const TAKES_NUMBER = 'discussion/take-number';
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The statements that wrote two replies of one kind, to write others like them: before the transaction, within it, and after. */
export class Replay {
  private constructor(
    readonly before: readonly Sent[],
    readonly within: readonly Sent[],
    readonly after: readonly Sent[],
    readonly threadId: string,
  ) {}

  static of(first: readonly Sent[], second: readonly Sent[]): Replay {
    const names = (sent: readonly Sent[]) => sent.map(({ name, text }) => name ?? text).join(', ');
    if (names(first) !== names(second))
      throw new Error(`They were not written alike:\n${names(first)}\n${names(second)}`);
    const sent = first.map((statement, at) => ({
      ...statement,
      values: own(statement.values, (second[at] as Sent).values) as unknown[],
    }));
    const threadId = first.find(({ name }) => name === TAKES_NUMBER)?.values.find((value) => ID.test(String(value)));
    if (typeof threadId !== 'string') throw new Error(`No reply was written: ${names(first)}`);
    const [start, end] = [sent.findIndex(isWithin), sent.findLastIndex(isWithin)];
    return new Replay(sent.slice(0, start), sent.slice(start, end + 1), sent.slice(end + 1), threadId);
  }
}

const isWithin = ({ inTransaction }: Sent) => inTransaction;

/** Stands for a value that each reply has of its own. */
type Own = (reply: ReplayedReply) => unknown;

/** What differs between two replies is of their own, where it is more than a text of the same length. */
function own(first: unknown, second: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(second)) return first.map((value, at) => own(value, second[at]));
  if (first instanceof Date) return (() => new Date()) satisfies Own;
  if (Buffer.isBuffer(first)) return ((reply) => reply.fingerprint.subarray(0, first.length)) satisfies Own;
  if (first === second) return first;
  if (typeof first === 'number') return ((reply) => reply.number) satisfies Own;
  return typeof first === 'string' && ID.test(first) ? ((() => randomUUID()) satisfies Own) : first;
}

/** One more reply. */
export class ReplayedReply {
  number: number | null = null;
  readonly fingerprint = randomBytes(64);

  statement({ name, text, values }: Sent): { name?: string; text: string; values: unknown[] } {
    return { name, text, values: values.map((value) => this.fill(value)) };
  }

  /** Hears the first row of what a statement answered. */
  answered({ name }: Sent, row: Readonly<Record<string, unknown>> | undefined): void {
    if (name === TAKES_NUMBER) this.number = row?.number as number;
  }

  private fill(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.fill(each));
    return typeof value === 'function' ? (value as Own)(this) : value;
  }
}
