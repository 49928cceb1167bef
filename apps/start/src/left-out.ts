import { sessionTables } from '#members';
import { attemptTable, outboxTable } from '#platform';

/** Tables that are in no backup: where one is restored, everybody signs in anew, and nothing is sent that waited to be. */
export const LEFT_OUT: readonly string[] = [...sessionTables, outboxTable];

/** Tables whose rows make no database one that is in use. */
export const PASSING: readonly string[] = [...LEFT_OUT, attemptTable];
