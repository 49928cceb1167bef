import { Injectable } from '@nestjs/common';
import { isId, type PostAddress } from '#kernel';
import { ReflectionQueries, type ReflectionView } from '#reflections';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import type { ContentView } from './content.model.js';
import { PostLoaders } from './post.loaders.js';
import { extrasOf } from './subject-extras.js';

/** Content of whatever kind by its address. */
@Injectable()
export class ContentLoaders {
  /** What a thread is about, by the thread's id. */
  readonly subject = defineLoader<string, ReflectionView>((viewer, ids) => this.reflections.find(viewer, ids));

  constructor(
    private readonly reflections: ReflectionQueries,
    private readonly posts: PostLoaders,
  ) {}

  /**
   * What a thread is about, read with everything that is asked of it, and kept for whoever asks for it again. Null for what the
   * viewer does not see.
   * @param asked fields of the subject, as dotted paths
   */
  async readSubject(context: RequestContext, id: string, asked: ReadonlySet<string>): Promise<ReflectionView | null> {
    if (!isId(id)) return null;
    const [subject = null] = await this.reflections.find(context.viewer, [id], extrasOf(asked));
    context.loader(this.subject).prime(id, subject);
    return subject;
  }

  /** Null for what the viewer does not see. */
  byAddress(context: RequestContext, { threadId, number }: PostAddress): Promise<ContentView | null> {
    return number === 0
      ? context.loader(this.subject).load(threadId)
      : context.loader(this.posts.reply).load({ threadId, number });
  }
}
