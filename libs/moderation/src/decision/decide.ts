import { InvalidInput, limits } from '#kernel';
import type { ModerationAction } from './decision.js';

/** A decision as a moderator asks for it. Exactly one of the four ids says what it is about. */
export interface Decide {
  readonly itemId?: string | null;
  readonly contentId?: string | null;
  readonly threadId?: string | null;
  readonly userId?: string | null;
  /** Where a suspension holds. */
  readonly courseId?: string | null;
  readonly action: ModerationAction;
  readonly reason: string;
  readonly contentRevision?: number | null;
  readonly until?: Date | null;
  readonly idempotencyKey?: string | null;
}

const TARGETS = ['itemId', 'contentId', 'threadId', 'userId'] as const;

type TargetKind = (typeof TARGETS)[number];

/** What a decision is about, by its id as it was typed. */
export interface Target {
  readonly by: TargetKind;
  readonly id: string;
}

/** These conclude an item. */
const CONCLUDING = ['APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'] as const;
const ABOUT_MEMBERS = ['SUSPEND', 'LIFT_SUSPENSION'] as const;
const ABOUT_THREADS = ['LOCK', 'UNLOCK', 'PIN', 'UNPIN'] as const;

export type ContentAction = (typeof CONCLUDING)[number];
export type MemberAction = (typeof ABOUT_MEMBERS)[number];
export type ThreadAction = (typeof ABOUT_THREADS)[number];

export function isContentAction(action: ModerationAction): action is ContentAction {
  return (CONCLUDING as readonly string[]).includes(action);
}

export function isMemberAction(action: ModerationAction): action is MemberAction {
  return (ABOUT_MEMBERS as readonly string[]).includes(action);
}

const among = (actions: readonly ModerationAction[]) => `in (${actions.map((action) => `'${action}'`).join(', ')})`;

/**
 * Whether a decision is about the newer text, where one waits beside what others are or were shown: what is restored or hidden is the other
 * one, and so is what a warning is about where there were reports.
 */
export function isAboutNewerText(action: ContentAction, { reported }: { readonly reported: boolean }): boolean {
  return action === 'APPROVE' || action === 'DISMISS' || (action === 'WARN' && !reported);
}

/** `isContentAction` of the decision in row `d`, as SQL. */
export function isAboutContent(d: string): string {
  return `(${d}.action ${among(CONCLUDING)})`;
}

/** `isMemberAction` of the decision in row `d`, as SQL. */
export function isAboutMember(d: string): string {
  return `(${d}.action ${among(ABOUT_MEMBERS)})`;
}

/** @throws InvalidInput unless the input names one target that the action makes sense with, and what belongs to it */
export function readTarget(input: Decide): Target {
  const { action } = input;
  const given = TARGETS.filter((by) => input[by] != null);
  const [by] = given;
  if (!by || given.length > 1) {
    throw InvalidInput.at('input', `Say what the decision is about: give exactly one of ${listed(TARGETS, 'and')}.`);
  }
  const fitting = targetsOf(action);
  if (!fitting.includes(by)) {
    throw InvalidInput.at(`input.${by}`, `${action} is not decided by ${by}: give ${listed(fitting, 'or')} instead.`);
  }
  if (input.courseId != null && !isMemberAction(action)) {
    throw InvalidInput.at(
      'input.courseId',
      'A course is named for suspensions only: everything else holds where the content is. Leave it out.',
    );
  }
  const judged = by === 'itemId' || by === 'contentId' || isContentAction(action);
  if (input.contentRevision != null && !judged) {
    throw InvalidInput.at(
      'input.contentRevision',
      'A revision is named with content only. Leave it out, or give contentId.',
    );
  }
  return { by, id: input[by] as string };
}

function targetsOf(action: ModerationAction): readonly TargetKind[] {
  if (isContentAction(action)) return ['itemId', 'contentId', 'userId'];
  return isMemberAction(action) ? ['userId', 'itemId', 'contentId'] : ['threadId', 'itemId', 'contentId'];
}

function listed(words: readonly string[], last: 'and' | 'or'): string {
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** Until when a suspension lasts; null for every other action. @throws InvalidInput */
export function readUntil({ action, until }: Decide, now: Date): Date | null {
  if (action !== 'SUSPEND') {
    if (until == null) return null;
    throw InvalidInput.at('input.until', 'Only a suspension has an end. Leave it out.');
  }
  if (until == null) throw InvalidInput.at('input.until', 'Say until when the suspension lasts.');
  const latest = now.getTime() + limits.moderation.suspensionDays * 24 * 60 * 60 * 1000;
  if (until.getTime() <= now.getTime() || until.getTime() > latest) {
    throw InvalidInput.at(
      'input.until',
      `A suspension ends in the future, and at most ${limits.moderation.suspensionDays} days from now.`,
    );
  }
  return until;
}
