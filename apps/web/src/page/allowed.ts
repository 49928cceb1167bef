import type { TypedDocumentString } from '../generated/documents.js';
import { NoSuchPage, Problem } from './problem.js';
import type { Given, Visit } from './visit.js';

/**
 * Asks for what a page shows that is for some alone: to everybody else there is no such page, whoever they are.
 * @throws NoSuchPage where the schema lets this viewer not ask; Problem for whatever else it refuses
 */
export async function askAllowed<Result, Variables>(
  visit: Visit,
  document: TypedDocumentString<Result, Variables>,
  ...variables: Given<Variables>
): Promise<Result> {
  try {
    return await visit.ask(document, ...variables);
  } catch (error) {
    throw isRefusal(error) ? new NoSuchPage() : error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'FORBIDDEN' || error.code === 'UNAUTHENTICATED');
}
