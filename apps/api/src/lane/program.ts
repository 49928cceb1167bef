import { parentPort, workerData } from 'node:worker_threads';
import { NestFactory } from '@nestjs/core';
import { limits, standBehind } from '#kernel';
import { Config, connect } from '#platform';
import { createLog, NestLog } from '../http/log.js';
import { entities } from '../parts.js';
import { type FromLane, LANE_PROGRAM, type LaneTask, type ToLane } from './message.js';
import { LaneOperations } from './operations.js';
import { ServicesModule } from './services.module.js';
import type { LaneData } from './worker-thread.js';

/** The thread of expensive queries: the same services as in the API, on connections of their own, with no other way to them than messages. */
const port = parentPort as NonNullable<typeof parentPort>;
const { config: values, options } = workerData as LaneData;
const config = new Config(values);
const log = createLog(config);
const database = await connect({
  url: config.databaseUrl,
  replicaUrls: config.databaseReplicaUrls,
  entities,
  poolSize: limits.query.lane.connections,
  program: LANE_PROGRAM,
});
const app = await NestFactory.createApplicationContext(
  ServicesModule.forRoot(config, { log, ...options }, { database }),
  {
    logger: new NestLog(log),
    abortOnError: false,
  },
);
await database.open();
const operations = new LaneOperations(app, options, log);
const running = new Map<number, { readonly calledOff: AbortController; readonly done: Promise<void> }>();

port.on('message', (message: ToLane) => {
  if (message === 'end') void end();
  else if ('abandon' in message) running.get(message.abandon)?.calledOff.abort();
  else begin(message.number, message.task);
});
// Only now: until the lane works, expensive queries delay everybody, so it starts with the usual priority.
standBehind();
tell('works');

function begin(number: number, task: LaneTask): void {
  const calledOff = new AbortController();
  const done = run(number, task, calledOff.signal).finally(() => running.delete(number));
  running.set(number, { calledOff, done });
}

async function run(number: number, task: LaneTask, calledOff: AbortSignal): Promise<void> {
  try {
    const answer = await operations.run(task, calledOff);
    tell({ number, answer }, [answer.body.buffer]);
  } catch (error) {
    tell({ number, fault: String((error as Error)?.stack ?? error) });
  }
}

/** What is under way is still answered. */
async function end(): Promise<void> {
  await Promise.all([...running.values()].map(({ done }) => done));
  port.close();
  await app.close();
}

function tell(message: FromLane, moved: ArrayBuffer[] = []): void {
  port.postMessage(message, moved);
}
