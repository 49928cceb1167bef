/** Stops the PostgreSQL that the global setup started and removes its data. */
export default async function globalTeardown(): Promise<void> {
  const { stopTestPostgres } = globalThis as { stopTestPostgres?: () => Promise<void> };
  await stopTestPostgres?.();
}
