import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { MediaRemoval } from '#media';
import { MembersModule } from '#members';
import { NotificationsModule } from '#notifications';
import { Config, PlatformModule } from '#platform';
import { ForgetFailedJobs } from './job/forget-failed-jobs.job.js';
import { ForgetIdempotencyKeys } from './job/forget-idempotency-keys.job.js';
import { ForgetMails } from './job/forget-mails.job.js';
import { ForgetRevisions } from './job/forget-revisions.job.js';
import { ForgetSessions } from './job/forget-sessions.job.js';
import type { JobHandler } from './job/job-handler.js';
import { KeepEmailKeys } from './job/keep-email-keys.job.js';
import { KeepFormerLengths } from './job/keep-former-lengths.job.js';
import { KeepPlainTexts } from './job/keep-plain-texts.job.js';
import { NotifyWatchers } from './job/notify-watchers.job.js';
import { RemoveKeptMail } from './job/remove-kept-mail.job.js';
import { RemoveMedia } from './job/remove-media.job.js';
import { RemoveStrayMedia } from './job/remove-stray-media.job.js';
import type { ScheduledJob } from './job/scheduled-job.js';
import { SendAccountMail } from './job/send-account-mail.job.js';
import { SendMail } from './job/send-mail.job.js';
import { TellOfPrompts } from './job/tell-of-prompts.job.js';
import type { Work } from './runner.js';

/** All that is done, as `Work`. */
export const WORK = Symbol('work');

const scheduled = [
  ...[ForgetIdempotencyKeys, ForgetRevisions, ForgetSessions, KeepEmailKeys, KeepFormerLengths, KeepPlainTexts],
  ...[RemoveMedia, RemoveStrayMedia, RemoveKeptMail, SendMail, ForgetMails, TellOfPrompts, ForgetFailedJobs],
];

/** What follows from jobs in the outbox: each handler's lib is among the imports. */
const handlers: Array<Type<JobHandler>> = [NotifyWatchers, SendAccountMail];

/** What is done without anybody asking. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      // Nothing here is read for visitors, so nobody need look after replicas.
      imports: [
        PlatformModule.forRoot(new Config({ ...config, databaseReplicaUrls: [] }), []),
        MembersModule,
        NotificationsModule,
      ],
      providers: [
        ...[MediaRemoval, ...scheduled, ...handlers],
        { provide: WORK, useFactory: workOf, inject: [...scheduled, ...handlers] },
      ],
    };
  }
}

function workOf(...all: Array<ScheduledJob | JobHandler>): Work {
  return {
    scheduled: all.filter((one) => 'schedule' in one),
    handlers: all.filter((one) => 'handle' in one),
  };
}
