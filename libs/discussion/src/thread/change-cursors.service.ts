import {
  type Cipheriv,
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Config } from '#platform';
import type { ThreadView } from './thread.js';

/** Up to where somebody knows a thread. */
export interface ChangePosition {
  /** The change it was read at. */
  readonly change: number;
  /** Up to which number the posts were told that this change made different. */
  readonly told: number;
  /** The number of the first reply that they don't know. */
  readonly number: number;
}

/** A thread, how somebody stands to it, and how far it has come. */
type Place = Pick<ThreadView, 'id' | 'moderated' | 'opened' | 'change' | 'nextNumber'>;

const NONCE = 12;
const TAG = 16;
/** Of AES: its counter mode encrypts nonce and counter, and what comes out hides as many bytes. */
const BLOCK = 16;
/** Of SHA-256, by which HMAC is put together. */
const HASH_BLOCK = 64;
/** Nonces that are drawn at once. */
const NONCES = 512;
const ID = 16;
/** Change, told and number. */
const POSITION = 3 * 4;
/** Thread, viewer, standing and position: always as long, whatever they are. */
const CONTENT = ID + ID + 1 + POSITION;
const BLOCKS = Math.ceil(CONTENT / BLOCK);
/** The largest number that a post can have. */
export const EVERY_POST = 2_147_483_647;
const VISITOR = Buffer.alloc(ID);

/**
 * Cursors that say at which change a thread was read, to nobody but us: they are encrypted and authenticated (AES-256-CTR, then HMAC-SHA-256), each under a nonce of its own, so that
 * nobody can tell from two of them whether anything happened in between that they may not see.
 */
@Injectable()
export class ChangeCursors {
  private readonly key: Buffer;
  private readonly tagKey: Buffer;
  /** AES itself, of which counter mode is made: to begin a cipher costs more than all else, and whatever is told live is sealed for each who is told. */
  private readonly aes: Cipheriv;
  private readonly counters = Buffer.alloc(BLOCKS * BLOCK);
  private readonly inner: Buffer;
  private readonly outer: Buffer;
  private readonly nonces = Buffer.alloc(NONCES * NONCE);
  private drawn = NONCES;

  constructor(config: Config) {
    const keyFor = (what: string) => createHmac('sha256', config.sessionSecret).update(what).digest();
    this.key = keyFor('changes of threads');
    this.tagKey = keyFor('tags of changes of threads');
    this.aes = createCipheriv('aes-256-ecb', this.key, null).setAutoPadding(false);
    for (let block = 0; block < BLOCKS; block++) this.counters.writeUInt32BE(block, block * BLOCK + NONCE);
    this.inner = Buffer.alloc(HASH_BLOCK + NONCE + CONTENT, 0x36);
    this.outer = Buffer.alloc(HASH_BLOCK + 32, 0x5c);
    for (const [at, byte] of this.tagKey.entries()) {
      this.inner[at] = byte ^ 0x36;
      this.outer[at] = byte ^ 0x5c;
    }
  }

  /** For what the viewer was shown of a thread. */
  seal(viewer: Viewer, thread: Place, { change, told, number }: ChangePosition = positionOf(thread)): string {
    const sealed = Buffer.allocUnsafe(NONCE + CONTENT + TAG);
    this.drawNonce(sealed);
    const content = sealed.subarray(NONCE, NONCE + CONTENT);
    standing(viewer, thread).copy(content);
    content.writeUInt32BE(change, CONTENT - POSITION);
    content.writeUInt32BE(told, CONTENT - 8);
    content.writeUInt32BE(number, CONTENT - 4);
    for (let block = 0; block < BLOCKS; block++) sealed.copy(this.counters, block * BLOCK, 0, NONCE);
    const hidden = this.aes.update(this.counters);
    for (let at = 0; at < CONTENT; at++) content[at] = (content[at] as number) ^ (hidden[at] as number);
    this.tagOf(sealed).copy(sealed, NONCE + CONTENT, 0, TAG);
    return sealed.toString('base64url');
  }

  private drawNonce(target: Buffer): void {
    if (this.drawn === NONCES) {
      randomFillSync(this.nonces);
      this.drawn = 0;
    }
    this.nonces.copy(target, 0, this.drawn * NONCE, (this.drawn + 1) * NONCE);
    this.drawn += 1;
  }

  /** HMAC of nonce and content, as RFC 2104 has it. */
  private tagOf(sealed: Buffer): Buffer {
    sealed.copy(this.inner, HASH_BLOCK, 0, NONCE + CONTENT);
    hash('sha256', this.inner, 'buffer').copy(this.outer, HASH_BLOCK);
    return hash('sha256', this.outer, 'buffer');
  }

  /**
   * Null for what was not sealed here, for this thread and this viewer, as they stood towards it then: somebody who moderates it since, or no
   * longer does, sees other replies than changed.
   */
  open(viewer: Viewer, thread: Place, cursor: string): ChangePosition | null {
    const content = this.read(cursor);
    if (!content || !standing(viewer, thread).equals(content.subarray(0, CONTENT - POSITION))) return null;
    const [change, told, number] = [POSITION, 8, 4].map((at) => content.readUInt32BE(CONTENT - at));
    return { change, told, number } as ChangePosition;
  }

  private read(cursor: string): Buffer | null {
    const sealed = Buffer.from(cursor, 'base64url');
    if (sealed.length !== NONCE + CONTENT + TAG) return null;
    // What comes in is opened by Node's own: the same, as the spec compares.
    const tag = createHmac('sha256', this.tagKey).update(sealed.subarray(0, -TAG)).digest().subarray(0, TAG);
    if (!timingSafeEqual(tag, sealed.subarray(-TAG))) return null;
    const start = Buffer.concat([sealed.subarray(0, NONCE)], BLOCK);
    const decipher = createDecipheriv('aes-256-ctr', this.key, start);
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  }
}

export function positionOf({ change, nextNumber }: Place): ChangePosition {
  return { change, told: EVERY_POST, number: nextNumber };
}

function standing({ memberId }: Viewer, { id, moderated, opened }: Place): Buffer {
  const flags = Number(moderated) + 2 * Number(opened);
  return Buffer.concat([idBytes(id), memberId === null ? VISITOR : idBytes(memberId), Buffer.of(flags)]);
}

function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
