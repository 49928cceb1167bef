/** What the driver says in words alone, and what they tell: they are read here and nowhere else. */
const SENTENCES = [
  [/^timeout exceeded when trying to connect/, 'busy'],
  [/^query read timeout/i, 'slow'],
  [
    /connection (terminated|timeout)|^timeout expired|connection error and is not queryable|client was closed and is not queryable/i,
    'away',
  ],
] as const;

/** What is the matter, where the driver itself found it out: what PostgreSQL gives up, it answers with a code. */
export function troubleOfDriver(error: unknown): 'busy' | 'slow' | 'away' | null {
  if (!(error instanceof Error)) return null;
  return SENTENCES.find(([words]) => words.test(error.message))?.[1] ?? null;
}
