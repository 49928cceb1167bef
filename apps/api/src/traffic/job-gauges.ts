import { Gauge, type Registry } from 'prom-client';
import type { JobFigureQueries, JobFigures } from '#jobs';
import { limits } from '#kernel';

/** What there is to be done, and by how many. Nothing is told where the database does not answer in time. */
export function registerJobGauges(registry: Registry, queries: JobFigureQueries): void {
  // Gauges are collected at the same time: one look is enough for all.
  let looking: Promise<JobFigures | null> | null = null;
  const look = () => {
    looking ??= queries
      .figures()
      .catch(() => null)
      .finally(() => {
        looking = null;
      });
    return looking;
  };
  const gauge = (name: string, help: string, read: (figures: JobFigures) => Readonly<Record<string, number>>) =>
    new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers: [registry],
      async collect() {
        const figures = await look();
        this.reset();
        for (const [state, value] of Object.entries(figures ? read(figures) : {})) this.set({ state }, value);
      },
    });
  gauge(
    'commonplace_jobs',
    `Jobs, counted to ${limits.jobs.counted}: in the outbox until a worker hands them to the queue, due and begun by nobody, running, failing and tried again, and failed for good.`,
    ({ waiting, due, running, failing, failed }) => ({ outbox: waiting, due, running, failing, failed }),
  );
  gauge(
    'commonplace_jobs_oldest_seconds',
    'For how long the oldest job has been in the outbox, and due without being begun.',
    ({ oldestWaiting, oldestDue }) => ({ outbox: oldestWaiting ?? 0, due: oldestDue ?? 0 }),
  );
  gauge('commonplace_workers', 'Workers that do jobs.', ({ workers }) => ({ running: workers }));
}
