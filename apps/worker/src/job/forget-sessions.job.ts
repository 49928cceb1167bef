import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database } from '#platform';
import { deleteInBatches, deletionOf } from './delete-in-batches.js';
import type { ScheduledJob } from './scheduled-job.js';

const EXPIRED_SESSIONS = deletionOf('worker/forget-sessions', 'session', { now: 'timestamptz' }, 'expires_at < :now');
const EXPIRED_RESETS = deletionOf(
  'worker/forget-password-resets',
  'password_reset',
  { now: 'timestamptz' },
  'expires_at < :now',
);

const EXPIRED_LINKS = deletionOf(
  'worker/forget-email-links',
  'email_link',
  { now: 'timestamptz' },
  'expires_at < :now',
);

/**
 * Removes what nobody can sign in with any more: expired sessions with their refresh tokens, and expired links.
 * An ended session stays until it would have expired, so that reusing one of its tokens is still recognised.
 */
@Injectable()
export class ForgetSessions implements ScheduledJob {
  readonly name = 'forget-sessions';
  readonly schedule = '27 * * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await deleteInBatches(this.database, EXPIRED_SESSIONS, { now });
    await deleteInBatches(this.database, EXPIRED_RESETS, { now });
    await deleteInBatches(this.database, EXPIRED_LINKS, { now });
  }
}
