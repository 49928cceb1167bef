import { Injectable, Logger } from '@nestjs/common';
import { Unavailable } from '#kernel';
import { describeError, troubleOf } from '#platform';

/** What went wrong beside all requests. */
@Injectable()
export class LiveLog {
  private readonly log = new Logger('Live');

  /** What follows is looked at again by itself, so what cannot be used at present is worth no line. */
  failed(error: unknown): void {
    if (error instanceof Unavailable || troubleOf(error)) return;
    this.log.error(`Telling what is new failed: ${JSON.stringify(describeError(error as Error))}`);
  }
}
