import { Injectable } from '@nestjs/common';
import { MediaQueries, type MediaView } from '#media';
import { defineLoader } from '../graphql/loader.js';

@Injectable()
export class MediaLoaders {
  /** Of threads whose subjects the viewer sees. */
  readonly ofThread = defineLoader<string, MediaView[]>((viewer, ids) => this.queries.ofThreads(viewer, ids));

  constructor(private readonly queries: MediaQueries) {}
}
