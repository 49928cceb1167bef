import { Injectable } from '@nestjs/common';
import { MediaQueries, type MediaView } from '#media';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';

@Injectable()
export class MediaLoaders {
  /** Of threads whose subjects the viewer sees. */
  private readonly ofThread = defineLoader<string, MediaView[]>((viewer, ids) => this.queries.ofThreads(viewer, ids));

  constructor(private readonly queries: MediaQueries) {}

  /** The images of a subject that the viewer sees, which may have been read with it. */
  async ofSubject(
    context: RequestContext,
    { id, media }: { readonly id: string; readonly media?: readonly MediaView[] },
  ): Promise<readonly MediaView[]> {
    return media ?? (await context.loader(this.ofThread).load(id)) ?? [];
  }
}
