import { Injectable } from '@nestjs/common';
import {
  type AnsweredText,
  type MentionView,
  PostQueries,
  type PostText,
  ReadingQueries,
  ReplyQueries,
  type ReplyQuery,
  type ReplyRoot,
  type ReplyView,
  type RevisionView,
  ThreadQueries,
  type ThreadView,
} from '#discussion';
import { type Page, type PageRequest, type PostAddress, postId } from '#kernel';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import { loadByForm } from './load-by-form.js';

/** A list that hangs on a post: all of one form are read in one statement, whatever post they hang on. */
interface ListKey<Query> {
  readonly root: ReplyRoot;
  readonly query: Query;
  /** Equal for queries that differ in nothing. */
  readonly form: string;
}

const keyOfList = ({ root, form }: { root: PostAddress; form: string }) => `${postId(root)} ${form}`;

/** What hangs on posts and threads, read for all rows of a page at once. */
@Injectable()
export class PostLoaders {
  readonly thread = defineLoader<string, ThreadView>((viewer, ids) => this.threads.find(viewer, ids));
  readonly reply = defineLoader<PostAddress, ReplyView>((viewer, at) => this.replies.find(viewer, at), postId);
  readonly text = defineLoader<PostAddress, PostText>((viewer, at) => this.posts.findTexts(viewer, at), postId);
  readonly answered = defineLoader<PostAddress, AnsweredText>(
    (viewer, at) => this.posts.findAnswered(viewer, at),
    postId,
  );
  readonly mentions = defineLoader<PostAddress, MentionView[]>(
    (viewer, at) => this.posts.findMentions(viewer, at),
    postId,
  );
  readonly descendants = defineLoader<PostAddress, { direct: number; total: number }>(
    (viewer, at) => this.replies.countDescendants(viewer, at),
    postId,
  );
  readonly mark = defineLoader<PostAddress, boolean>((viewer, at) => this.reading.marks(viewer, at), postId);
  readonly revisionTotal = defineLoader<PostAddress, number>(
    (viewer, at) => this.posts.countRevisions(viewer, at),
    postId,
  );

  readonly below = defineLoader<ListKey<ReplyQuery>, Page<ReplyView>>(
    (viewer, keys) => loadByForm(keys, (roots, query) => this.replies.findBelow(viewer, roots, query)),
    keyOfList,
  );
  readonly belowTotal = defineLoader<ListKey<number | null>, number>(
    (viewer, keys) => loadByForm(keys, (roots, maxDepth) => this.replies.countBelow(viewer, roots, maxDepth)),
    keyOfList,
  );
  readonly revisions = defineLoader<ListKey<PageRequest<readonly string[]>>, Page<RevisionView>>(
    (viewer, keys) => loadByForm(keys, (roots, page) => this.posts.findRevisions(viewer, roots, page)),
    keyOfList,
  );

  constructor(
    private readonly threads: ThreadQueries,
    private readonly replies: ReplyQueries,
    private readonly posts: PostQueries,
    private readonly reading: ReadingQueries,
  ) {}

  /** A thread with a page of its replies, which are kept for whoever asks the thread for them. */
  async openThread(context: RequestContext, threadId: string, query: ReplyQuery): Promise<ThreadView | null> {
    const open = await this.replies.openThread(context.viewer, threadId, query);
    if (!open) return null;
    const { thread, replies } = open;
    context
      .loader(this.below)
      .prime({ root: { threadId, number: 0, thread }, query, form: JSON.stringify(query) }, replies);
    return thread;
  }
}
