import { Injectable } from '@nestjs/common';
import type { PostAddress } from '#kernel';
import { ReflectionQueries, type ReflectionView } from '#reflections';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import type { ContentView } from './content.model.js';
import { PostLoaders } from './post.loaders.js';

/** Content of whatever kind by its address. */
@Injectable()
export class ContentLoaders {
  /** What a thread is about, by the thread's id. */
  readonly subject = defineLoader<string, ReflectionView>((viewer, ids) => this.reflections.find(viewer, ids));

  constructor(
    private readonly reflections: ReflectionQueries,
    private readonly posts: PostLoaders,
  ) {}

  /** Null for what the viewer does not see. */
  byAddress(context: RequestContext, { threadId, number }: PostAddress): Promise<ContentView | null> {
    return number === 0
      ? context.loader(this.subject).load(threadId)
      : context.loader(this.posts.reply).load({ threadId, number });
  }
}
