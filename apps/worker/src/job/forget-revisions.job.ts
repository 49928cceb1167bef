import { Injectable } from '@nestjs/common';
import { Clock, limits } from '#kernel';
import { Database } from '#platform';
import { deleteInBatches, deletionOf } from './delete-in-batches.js';
import type { ScheduledJob } from './scheduled-job.js';

const DAY = 24 * 60 * 60 * 1000;

const OLD = deletionOf(
  'worker/forget-revisions',
  'post_revision',
  { oldest: 'timestamptz', now: 'timestamptz' },
  `superseded_at < :oldest and exists (
     select from post
     where post.thread_id = post_revision.thread_id and post.number = post_revision.number
       and post_revision.revision not in (post.revision, post.visible_revision)
       and coalesce(post.kept_until <= :now, true))`,
);
const WITHDRAWN = deletionOf(
  'worker/forget-withdrawn-revisions',
  'post_revision',
  { now: 'timestamptz' },
  `(thread_id, number) in (
     select post.thread_id, post.number from post join thread on thread.id = post.thread_id
     where post.kept_until <= :now and coalesce(post.status, thread.status) = 'REMOVED')`,
);

const OF_PROFILES = deletionOf(
  'worker/forget-profile-revisions',
  'profile_revision',
  { oldest: 'timestamptz', now: 'timestamptz' },
  `created_at < :oldest and exists (
     select from profile p where p.member_id = profile_revision.member_id
       and profile_revision.revision not in (p.revision, p.visible_revision) and coalesce(p.kept_until <= :now, true))`,
);

/**
 * Superseded text is kept for 90 days, except the revision that readers still see while a newer one is held, and what moderators
 * have to judge: `post.kept_until`. Of withdrawn content everything goes then.
 */
@Injectable()
export class ForgetRevisions implements ScheduledJob {
  readonly name = 'forget-revisions';
  readonly schedule = '37 3 * * *';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const oldest = new Date(now.getTime() - limits.revisionDays * DAY);
    await deleteInBatches(this.database, OLD, { oldest, now });
    await deleteInBatches(this.database, WITHDRAWN, { now });
    await deleteInBatches(this.database, OF_PROFILES, { oldest, now });
  }
}
