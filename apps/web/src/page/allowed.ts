import type { TypedDocumentString } from '../generated/documents.js';
import { NoSuchPage, Problem } from './problem.js';
import type { Given, Visit } from './visit.js';

/** Refusals of what is for some alone, whoever asks. */
const NOT_ALLOWED: ReadonlySet<string> = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);

/**
 * What was asked for a page: to whomever the schema refuses it, there is no such page.
 * @param refusals the codes that mean that
 * @throws NoSuchPage; Problem for whatever else is refused
 */
export async function orNoSuchPage<Found>(asked: Promise<Found>, refusals: ReadonlySet<string>): Promise<Found> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && refusals.has(error.code)) throw new NoSuchPage();
    throw error;
  }
}

/** Asks for what a page shows that is for some alone: to everybody else there is no such page, whoever they are. */
export function askAllowed<Result, Variables>(
  visit: Visit,
  document: TypedDocumentString<Result, Variables>,
  ...variables: Given<Variables>
): Promise<Result> {
  return orNoSuchPage(visit.ask(document, ...variables), NOT_ALLOWED);
}
