import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { Database, describeError, exitCodeFor, explainFailure, loadConfig, requireMediaFolders } from '#platform';
import { runJobs, type Work } from './runner.js';
import { WORK, WorkerModule } from './worker.module.js';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  requireMediaFolders(config);
  const log = pino({ level: config.logLevel, name: 'worker', serializers: { err: describeError } });
  // A supervisor wants to know what it waits for, and when it works.
  process.send?.('It is connecting to the database.');
  const application = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  process.send?.('It is waiting for the database to hand out its jobs.');
  const runner = await runJobs(application.get(Database), config.databaseUrl, application.get<Work>(WORK), log);
  process.send?.('works');

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await runner.stop();
      await application.close();
      process.exit();
    });
  }
  await runner.promise;
  if (!stopping) throw new Error('The worker has ended all its work, which nobody asked for.');
}

// That a job is done cannot be noted down while the database is away, and the queue forgets to say so. Its lock would be kept by a worker that
// lives: of one that has ended, others free it within seconds, and the job is done once more.
process.on('unhandledRejection', (error) => {
  console.error(explainFailure(error));
  process.exit(exitCodeFor(error));
});

main().catch((error: unknown) => {
  console.error(explainFailure(error));
  process.exit(exitCodeFor(error));
});
