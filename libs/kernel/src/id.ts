import { randomFillSync } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const POST_ADDRESS = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([1-9][0-9]{0,9})$/;
const LARGEST_NUMBER = 2_147_483_647;

/** The address of a piece of content: number 0 is what the thread is about, 1, 2, 3 … are its replies. */
export interface PostAddress {
  threadId: string;
  number: number;
}

/** As two columns, which `unnest` puts together again. */
export function addressColumns(addresses: readonly PostAddress[]): [threadIds: string[], numbers: number[]] {
  return [addresses.map(({ threadId }) => threadId), addresses.map(({ number }) => number)];
}

/** A new UUID, version 7 (RFC 9562): sortable by the millisecond in which it was made. */
export function newId(now: Date): string {
  const bytes = Buffer.allocUnsafe(16);
  randomFillSync(bytes, 6);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text has the form of an id that we give out. A malformed id is answered as an unknown one. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** The public id of a post: the thread's own id for its subject, `<thread>.<number>` for a reply. */
export function postId({ threadId, number }: PostAddress): string {
  return number === 0 ? threadId : `${threadId}.${number}`;
}

/** The address behind a public id, or null where the text is not one. */
export function parsePostId(text: string): PostAddress | null {
  if (UUID.test(text)) return { threadId: text, number: 0 };
  const match = POST_ADDRESS.exec(text);
  if (!match) return null;
  const number = Number(match[2]);
  return number > LARGEST_NUMBER ? null : { threadId: match[1] as string, number };
}
