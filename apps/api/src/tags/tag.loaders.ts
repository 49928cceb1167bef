import { Injectable } from '@nestjs/common';
import { TagQueries } from '#discussion';
import { TagRelationQueries, type TagView } from '#tags';
import { defineLoader } from '../graphql/loader.js';

/** Tags of threads by the thread's id, and what hangs on tags by the tag's. */
@Injectable()
export class TagLoaders {
  /** Of threads whose subjects the viewer sees. */
  readonly ofThread = defineLoader<string, TagView[]>((viewer, ids) => this.relations.ofThreads(viewer, ids));
  readonly broader = defineLoader<string, TagView[]>((viewer, ids) => this.relations.broader(viewer, ids));
  readonly narrower = defineLoader<string, TagView[]>((viewer, ids) => this.relations.narrower(viewer, ids));
  readonly synonyms = defineLoader<string, string[]>((viewer, ids) => this.relations.synonyms(viewer, ids));
  readonly usage = defineLoader<string, number>((viewer, ids) => this.tags.usage(viewer, ids));

  constructor(
    private readonly relations: TagRelationQueries,
    private readonly tags: TagQueries,
  ) {}
}
