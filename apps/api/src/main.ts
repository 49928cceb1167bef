import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MarkdownRenderer } from '#markdown';
import { fillEmailKeys, refuseDemoMembers } from '#members';
import { Database, exitCodeFor, explainFailure, loadConfig, requireMediaFolders, StartupError } from '#platform';
import { fillFormerLengths } from '#reflections';
import { fillPlainTexts, fillSearchEntries } from '#search';
import { ApiModule } from './api.module.js';
import { configureApi, createAdapter } from './create-api.js';
import { executionOptions } from './graphql/apollo-options.js';
import { createLog, NestLog } from './http/log.js';
import { Lane } from './lane/lane.service.js';
import { WorkerThread } from './lane/worker-thread.js';

/** Milliseconds that requests under way may take to finish once the program is asked to end. */
const GRACE = 10_000;

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  requireMediaFolders(config);
  const log = createLog(config);
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(config, { log }),
    createAdapter(config, log),
    {
      logger: new NestLog(log),
      abortOnError: false,
    },
  );
  const database = app.get(Database);
  await refuseDemoMembers(database, config);
  await Promise.all([database.open(), app.get(MarkdownRenderer, { strict: false }).open()]);
  for (const fill of [fillEmailKeys, fillPlainTexts, fillSearchEntries, fillFormerLengths]) {
    await fill(database, (sentence) => log.info(sentence));
  }
  await configureApi(app);
  let stopping = false;
  const stop = () => {
    // Asked again, by somebody impatient or by a supervisor that was ended meanwhile, it is at it already.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), GRACE).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  await app.listen(config.port, config.host).catch((error: unknown) => {
    throw listenFault(error) ?? error;
  });
  log.info({ host: config.host, port: config.port }, 'the API listens');
  // Nobody waits for it: until it works, expensive queries run like all others.
  app.get(Lane).open(new WorkerThread({ config, options: executionOptions(config, { log }) }, log));
}

main().catch((error: unknown) => {
  console.error(explainFailure(error));
  process.exit(exitCodeFor(error));
});

/** Why the address cannot be listened on, and what to do. */
function listenFault(error: unknown): StartupError | null {
  const { code, address, port } = (error ?? {}) as Partial<Record<string, unknown>>;
  switch (code) {
    case 'EADDRINUSE':
      return new StartupError(
        `PORT ${port} of ${address} is in use by another program. Stop that, or set another PORT.`,
      );
    case 'EACCES':
      return new StartupError(`This user may not listen on PORT ${port}. Set one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupError('HOST is no address of this machine. Set it to one that is, such as 127.0.0.1.');
    default:
      return null;
  }
}
