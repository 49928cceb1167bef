import { spellMoment } from './moment.js';

/** The stable codes of the API contract, in `extensions.code` of every error. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'GONE'
  | 'LOCKED'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** What is wrong with one field of an input, and what would be right. */
export interface FieldProblem {
  /** Names and indexes from the operation's arguments to the field, joined by dots: `input.bodyMarkdown`. */
  path: string;
  message: string;
}

/** An error that a person can act on: it keeps its message and details on the way to the client. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export class InvalidInput extends DomainError {
  constructor(readonly fields: readonly FieldProblem[]) {
    super('BAD_USER_INPUT', fields.map((field) => field.message).join(' '), { fields });
  }

  /** One problem with one field. */
  static at(path: string, message: string): InvalidInput {
    return new InvalidInput([{ path, message }]);
  }
}

export class Unauthenticated extends DomainError {
  constructor(message = 'Sign in first, then try again.') {
    super('UNAUTHENTICATED', message);
  }
}

export class Forbidden extends DomainError {
  constructor(message: string) {
    super('FORBIDDEN', message);
  }
}

/** Whoever reads but does not write at present. */
export class Suspended extends Forbidden {
  /** @param until the end of a suspension everywhere; null where it holds in one course, and when it ends was not looked up */
  constructor(until: Date | null) {
    super(
      until
        ? `You are suspended: you can read but not write until ${spellMoment(until)}. You were notified why; if you think that this is wrong, appeal (appealDecision).`
        : 'You are suspended in this course: you can read but not write there. You were notified why and until when; if you think that this is wrong, appeal (appealDecision).',
    );
  }
}

/** A moderator who is suspended. */
export class RolesSuspended extends Forbidden {
  /** @param until the end of a suspension everywhere; null where it holds in one course, and when it ends was not looked up */
  constructor(until: Date | null) {
    super(
      until
        ? `You are suspended until ${spellMoment(until)}, and may not use moderators’ tools meanwhile. You were notified why; if you think that this is wrong, appeal (appealDecision).`
        : 'You are suspended in a course that you instruct, and may not use moderators’ tools there meanwhile. You were notified why and until when; if you think that this is wrong, appeal (appealDecision).',
    );
  }
}

/** The one answer for what does not exist, what may not be seen, and what is not an id at all. */
export class NotFound extends DomainError {
  constructor(what: string) {
    super(
      'NOT_FOUND',
      what.startsWith('member')
        ? `There is no such ${what}, or none that you may see. Check the handle or the id.`
        : `There is no such ${what}, or it is not yours to see. Check the id or the address, or ask whoever sent it.`,
    );
  }
}

export class Conflict extends DomainError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super('CONFLICT', message, details);
  }
}

/** An edit made from a revision that is no longer the current one. */
export class StaleRevision extends Conflict {
  constructor(currentRevision: number) {
    super(
      'This was changed since you opened it. Load the current revision, bring your changes into it, and save again.',
      {
        currentRevision,
      },
    );
  }
}

export class Gone extends DomainError {
  constructor(message: string) {
    super('GONE', message);
  }
}

export class Locked extends DomainError {
  constructor(message: string) {
    super('LOCKED', message);
  }
}

export class RateLimited extends DomainError {
  /** @param retryAfter seconds until the next attempt can succeed */
  constructor(message: string, retryAfter: number) {
    super('RATE_LIMITED', message, { retryAfter });
  }
}

export class QueryTooComplex extends DomainError {
  constructor(message: string) {
    super('QUERY_TOO_COMPLEX', message);
  }
}

/** What the house stands on does not serve at present: nobody's mistake, and sending the same again later helps. */
export class Unavailable extends DomainError {
  /** @param retryAfter seconds after which trying again makes sense */
  constructor(message: string, retryAfter: number, cause?: unknown) {
    super('UNAVAILABLE', message, { retryAfter });
    this.cause = cause;
  }
}
