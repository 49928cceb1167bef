import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NotificationKind } from '../notification/notification.js';
import { notificationKinds } from '../preference/preference.js';

/** Whose mails of which kinds a link turns off. */
export interface UnsubscribeLink {
  readonly memberId: string;
  readonly kinds: readonly NotificationKind[];
}

/** A link as it came, before its seal is looked at. */
export interface ReadToken extends UnsubscribeLink {
  readonly sealed: Buffer;
  readonly seal: Buffer;
}

/** Which bit stands for which kind. Links work for ever, so that none of them ever changes. */
const BITS: readonly string[] = [
  'MENTION',
  'REPLY',
  'THREAD_ACTIVITY',
  'REACTION',
  'RATING',
  'MODERATION',
  'APPEAL',
  'PROMPT',
];

const SEAL_BYTES = 16;

/**
 * What stands in an unsubscribe link: the member, the kinds, and a seal by the member's own key, which does nothing else.
 */
export function makeToken({ memberId, kinds }: UnsubscribeLink, key: Buffer): string {
  const bits = kinds.reduce((all, kind) => all | (1 << BITS.indexOf(kind)), 0);
  const sealed = Buffer.concat([Buffer.from(memberId.replaceAll('-', ''), 'hex'), Buffer.from([bits])]);
  return Buffer.concat([sealed, sealOf(sealed, key)]).toString('base64url');
}

/** Null for what has never been one. */
export function readToken(token: string): ReadToken | null {
  if (!/^[\w-]{44}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const sealed = bytes.subarray(0, 17);
  const hex = sealed.subarray(0, 16).toString('hex');
  const memberId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const bits = sealed[16] as number;
  const kinds = notificationKinds.filter((kind) => bits & (1 << BITS.indexOf(kind)));
  return kinds.length === 0 ? null : { memberId, kinds, sealed, seal: bytes.subarray(17) };
}

export function isSealed({ sealed, seal }: ReadToken, key: Buffer): boolean {
  return timingSafeEqual(seal, sealOf(sealed, key));
}

function sealOf(sealed: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update('unsubscribe').update(sealed).digest().subarray(0, SEAL_BYTES);
}
