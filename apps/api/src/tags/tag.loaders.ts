import { Injectable } from '@nestjs/common';
import { type AskedOfTag, TagQueries, TagRelationQueries, type TagView } from '#tags';
import { defineLoader } from '../graphql/loader.js';

/** Tags of threads by the thread's id, and what hangs on tags by the tag's. */
@Injectable()
export class TagLoaders {
  /** Of threads whose subjects the viewer sees. */
  readonly ofThread = defineLoader<string, TagView[]>((viewer, ids) => this.relations.ofThreads(viewer, ids));
  readonly around = defineLoader<AskedOfTag, ReadonlyArray<TagView & { name: string }>>(
    (viewer, asked) => this.relations.around(viewer, asked),
    ({ id, side }) => `${side} ${id}`,
  );
  readonly usage = defineLoader<string, number>((viewer, ids) => this.tags.usage(viewer, ids));

  constructor(
    private readonly relations: TagRelationQueries,
    private readonly tags: TagQueries,
  ) {}
}
