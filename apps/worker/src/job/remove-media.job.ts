import { Injectable } from '@nestjs/common';
import { MediaRemoval } from '#media';
import type { ScheduledJob } from './scheduled-job.js';

/** Images that were removed, with a text or by themselves, and those that belonged to none for too long: row and files. */
@Injectable()
export class RemoveMedia implements ScheduledJob {
  readonly name = 'remove-media';
  readonly schedule = '*/10 * * * *';

  constructor(private readonly removal: MediaRemoval) {}

  run(): Promise<void> {
    return this.removal.removeExpired();
  }
}
