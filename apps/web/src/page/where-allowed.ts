import { NoSuchPage, Problem } from './problem.js';

const REFUSING = new Set(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED']);

/** What was asked for a page of an office: to whomever the schema refuses it, there is no such page. */
export async function orNoSuchPage<Found>(asked: Promise<Found>): Promise<Found> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && REFUSING.has(error.code)) throw new NoSuchPage();
    throw error;
  }
}
