import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type ReplyQuery, type ReplyRoot, type ReplyView, replyCursor, replyCursorKey } from '#discussion';
import { InvalidInput, limits, readPage } from '#kernel';
import { Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../graphql/context.js';
import { namesAsked } from '../graphql/selection.js';
import { ReplyOrder } from './content.enum.js';
import type { PostLoaders } from './post.loaders.js';

@ArgsType()
export class RepliesArgs extends PageArgs {
  @Field(() => ReplyOrder, { nullable: true, defaultValue: ReplyOrder.THREADED, description: 'How to sort them.' })
  orderBy?: ReplyOrder | null;

  @Field(() => Int, {
    nullable: true,
    description: `Leave out what stands deeper than this: 1 for replies to the subject alone, at most ${limits.threadDepth}.`,
  })
  maxDepth?: number | null;
}

/** What a list of replies is asked for: by its arguments, and by the operation that it is part of. @throws InvalidInput */
export function readReplyQuery(
  info: GraphQLResolveInfo,
  args: Partial<RepliesArgs>,
  form: Partial<RepliesArgs> = args,
): ReplyQuery {
  const orderBy = form.orderBy ?? ReplyOrder.THREADED;
  const maxDepth = form.maxDepth ?? null;
  if (maxDepth !== null && (maxDepth < 1 || maxDepth > limits.threadDepth)) {
    throw InvalidInput.at('maxDepth', `Ask for 1 to ${limits.threadDepth} levels.`);
  }
  const withMarks = namesAsked(info).has('viewerHasRead');
  return { orderBy, maxDepth, withMarks, page: readPage(args, replyCursor(orderBy)) };
}

/** The fields that usually lead to a reply by its address, in operations that also ask for a page of them. */
const BY_ADDRESS = ['parent', 'ancestors', 'reply'];

/** The replies below a root, as a connection. */
export async function repliesBelow(
  context: RequestContext,
  info: GraphQLResolveInfo,
  loaders: PostLoaders,
  root: ReplyRoot,
  query: ReplyQuery,
): Promise<Connection<ReplyView>> {
  const { orderBy, maxDepth } = query;
  const page = await context.loader(loaders.below).load({ root, query, form: JSON.stringify(query) });
  const asked = namesAsked(info);
  if (BY_ADDRESS.some((name) => asked.has(name))) {
    // Most of them are what others of them answer.
    const replies = context.loader(loaders.reply);
    for (const reply of page?.rows ?? []) replies.prime(reply, reply);
  }
  return new Connection(
    page ?? { rows: [], hasNextPage: false, hasPreviousPage: false },
    (reply) => replyCursor(orderBy).format(replyCursorKey(orderBy, reply)),
    async () => (await context.loader(loaders.belowTotal).load({ root, query: maxDepth, form: String(maxDepth) })) ?? 0,
  );
}
