export { Attempts, attemptTable } from './attempts/attempts.limiter.js';
export { Refusals, type RefusedLately } from './attempts/refusals.recorder.js';
export { checkBackup } from './backup/check-backup.js';
export type { Manifest } from './backup/manifest.js';
export { restoreBackup } from './backup/restore-backup.js';
export { writeBackup } from './backup/write-backup.js';
export { CallerSemaphores } from './concurrency/caller-semaphores.js';
export { FairQueue, type LineLimits } from './concurrency/fair-queue.js';
export { Semaphore } from './concurrency/semaphore.js';
export { Config, loadConfig } from './config/config.js';
export { requireFolder } from './config/data-directory.js';
export { keptSecret } from './config/kept-secret.js';
export { ensureApplicationRole } from './database/application-role.js';
export { type Backfill, fillColumns, type UnfilledRow } from './database/backfill.js';
export { connect, SESSION_OPTIONS } from './database/connect.js';
export { Database, NeedsOutside, type Reader, Transaction } from './database/database.js';
export { migrate, revertMigration } from './database/migrate.js';
export { currentStatements, RequestStatements } from './database/request-statements.js';
export type { Parameters, ValuesOf } from './database/sql-types.js';
export { type BoundStatement, Statement, StatementFamily } from './database/statement.js';
export { writtenStatements } from './database/statement-names.js';
export { troubleOf, unavailable } from './database/unavailable.js';
export { Events } from './events/events.js';
export { Idempotency } from './idempotency/idempotency.js';
export { defineJob, type Job } from './jobs/job.js';
export { JobFault } from './jobs/job-fault.js';
export { JOB_SCHEMA, migrateJobQueue } from './jobs/job-queue.js';
export { addingToOutbox, Outbox, outboxTable } from './jobs/outbox.js';
export type { Hint } from './live/hint.js';
export { LiveHints } from './live/live-hints.service.js';
export { KeptMails } from './mail/kept-mails.js';
export { type Letter, type LetterPart, writeLetter } from './mail/letter.js';
export { AddressRefused, Mailer, MailPutOff, type MailSession, MailUnavailable } from './mail/mail.js';
export { MailTally } from './mail/mail-tally.store.js';
export { USUAL_NAME } from './mail/usual-name.js';
export { type CleanImage, cleanImage } from './media/image-cleaner.js';
export { IncomingFiles, type ReceivedFile } from './media/incoming-files.js';
export { MEDIA_LOCK, MediaStore, type StoredFile } from './media/media-store.js';
export { incomingFolder, openMediaStore, requireMediaFolders } from './media/open-media-store.js';
export { PlatformModule, type PlatformParts } from './platform.module.js';
export { describeError } from './process/describe-error.js';
export { commandOf, isAlive, parentOf, waitForExit } from './process/process-identity.js';
export { ProcessLock } from './process/process-lock.js';
export { productVersion } from './process/product-version.js';
export {
  DATABASE_AWAY,
  exitCodeFor,
  explainFailure,
  fileFault,
  StartupError,
  withFile,
} from './process/startup-error.js';
export { RedisConnection } from './redis/redis-connection.service.js';
