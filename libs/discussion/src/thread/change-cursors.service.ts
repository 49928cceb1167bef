import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
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

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const ID = 16;
/** Change, told and number. */
const POSITION = 3 * 4;
/** Thread, viewer, standing and position: always as long, whatever they are. */
const CONTENT = ID + ID + 1 + POSITION;
/** The largest number that a post can have. */
export const EVERY_POST = 2_147_483_647;
const VISITOR = Buffer.alloc(ID);

/**
 * Cursors that say at which change a thread was read, to nobody but us: they are encrypted, each under a nonce of its own, so that nobody
 * can tell from two of them whether anything happened in between that they may not see.
 */
@Injectable()
export class ChangeCursors {
  /** As an object: as bytes it would be looked at anew for each cursor, which takes four times as long as all the rest. */
  private readonly key: KeyObject;

  constructor(config: Config) {
    this.key = createSecretKey(createHmac('sha256', config.sessionSecret).update('changes of threads').digest());
  }

  /** For what the viewer was shown of a thread. */
  seal(viewer: Viewer, thread: Place, { change, told, number }: ChangePosition = positionOf(thread)): string {
    const content = Buffer.allocUnsafe(CONTENT);
    standing(viewer, thread).copy(content);
    content.writeUInt32BE(change, CONTENT - POSITION);
    content.writeUInt32BE(told, CONTENT - 8);
    content.writeUInt32BE(number, CONTENT - 4);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.key, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
    return sealed.toString('base64url');
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
    const decipher = createDecipheriv(CIPHER, this.key, sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(-TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
    } catch {
      return null;
    }
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
