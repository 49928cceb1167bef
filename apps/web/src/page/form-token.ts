import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 16;

/** A token for the forms of one session. It is masked anew each time, so that compressed answers tell nothing of it. */
export function formToken(secret: string, sessionId: string): string {
  const mask = randomBytes(BYTES);
  return Buffer.concat([mask, xor(mask, bare(secret, sessionId))]).toString('base64url');
}

export function isFormToken(secret: string, sessionId: string, token: string): boolean {
  const bytes = Buffer.from(token.slice(0, 100), 'base64url');
  if (bytes.length !== 2 * BYTES) return false;
  return timingSafeEqual(xor(bytes.subarray(0, BYTES), bytes.subarray(BYTES)), bare(secret, sessionId));
}

function bare(secret: string, sessionId: string): Buffer {
  return createHmac('sha256', secret).update(`form of ${sessionId}`).digest().subarray(0, BYTES);
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, at) => byte ^ (b[at] as number)));
}
