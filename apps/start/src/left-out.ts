import { workerTable } from '#jobs';
import { sessionTables } from '#members';
import { mailTables } from '#notifications';
import { attemptTable, outboxTable } from '#platform';

/** Tables that are in no backup: where one is restored, everybody signs in anew, nothing is sent that waited to be, and other workers work. */
export const LEFT_OUT: readonly string[] = [...sessionTables, ...mailTables, outboxTable, workerTable];

/** Tables whose rows make no database one that is in use. */
export const PASSING: readonly string[] = [...LEFT_OUT, attemptTable];
