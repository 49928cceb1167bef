import { createHash, randomBytes } from 'node:crypto';
import { codeTyped } from '#kernel';

/** The secret of a link: known to whoever gets it; here only its hash is kept. */
export function drawToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A token as somebody pasted it: by itself, or at the end of its link, which a mail program may have broken. */
export function tokenTyped(text: string): string {
  return codeTyped(text)
    .replaceAll(' ', '')
    .replace(/^.*[#/]/, '');
}
