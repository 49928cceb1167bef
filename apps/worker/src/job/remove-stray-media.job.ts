import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { MediaRemoval } from '#media';
import { IncomingFiles } from '#platform';
import type { ScheduledJob } from './scheduled-job.js';

/** No file takes an hour to arrive. */
const HOUR = 60 * 60 * 1000;

/** Files that belong to no image, and what processes that ended suddenly had half received. */
@Injectable()
export class RemoveStrayMedia implements ScheduledJob {
  readonly name = 'remove-stray-media';
  readonly schedule = '47 3 * * *';

  constructor(
    private readonly removal: MediaRemoval,
    private readonly incoming: IncomingFiles,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.removal.removeStrayFiles();
    await this.incoming.sweep(new Date(this.clock.now().getTime() - HOUR));
  }
}
