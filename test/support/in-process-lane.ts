import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import type { ExecutionOptions } from '../../apps/api/src/graphql/run.js';
import type { LaneThread } from '../../apps/api/src/lane/lane.service.js';
import type { LaneAnswer, LaneTask } from '../../apps/api/src/lane/message.js';
import { LaneOperations } from '../../apps/api/src/lane/operations.js';

/**
 * The lane's program without a thread: its services are others than the API's, and what is said is copied as between
 * threads. So a test's own clock and parts are there, and statements are counted.
 */
export class InProcessLane implements LaneThread {
  readonly works = true;
  private readonly operations: LaneOperations;

  constructor(
    private readonly app: INestApplicationContext,
    options: ExecutionOptions,
    log: Logger,
  ) {
    this.operations = new LaneOperations(app, options, log);
  }

  async run(task: LaneTask, abandoned: AbortSignal): Promise<LaneAnswer> {
    const answer = await this.operations.run(structuredClone(task), abandoned);
    return structuredClone(answer, { transfer: [answer.body.buffer] });
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
