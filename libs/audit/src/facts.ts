import { createHash } from 'node:crypto';
import type { AuditFacts } from './audit-record.js';

/** What the log keeps of a text: its SHA-256 in hexadecimal, which shows that it changed, and not to what. Null for none. */
export function textHash(text: string | null): string | null {
  return text === null ? null : createHash('sha256').update(text).digest('hex');
}

/** The facts that differ, as they were and as they are; null where none does, and so nothing is to be logged. */
export function changedFacts(before: AuditFacts, after: AuditFacts): { before: AuditFacts; after: AuditFacts } | null {
  const changed = Object.keys(after).filter((name) => asJson(before[name]) !== asJson(after[name]));
  if (changed.length === 0) return null;
  const only = (facts: AuditFacts) => Object.fromEntries(changed.map((name) => [name, facts[name] ?? null]));
  return { before: only(before), after: only(after) };
}

function asJson(fact: unknown): string {
  return JSON.stringify(fact ?? null);
}
