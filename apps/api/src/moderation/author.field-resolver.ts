import { Resolver } from '@nestjs/graphql';
import { limits, type PostAddress } from '#kernel';
import type { DecisionView } from '#moderation';
import { Content, type ContentView } from '../discussion/content.model.js';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { AuthorLoaders } from './author.loaders.js';
import { Decision } from './decision.model.js';

/** What the moderators decided about content: for its author and its moderators. */
@Resolver(() => Content)
export class AuthorFieldResolver {
  constructor(private readonly loaders: AuthorLoaders) {}

  @ResolveField(() => Decision, {
    nullable: true,
    description:
      'For its author and its moderators: the last decision about it that was not undone. Null for everybody else, and where there is none.',
  })
  decision(content: ContentView, _args: unknown, context: RequestContext): Promise<DecisionView | null> | null {
    return isAuthorOrModerator(content, context) ? context.loader(this.loaders.inForce).load(addressOf(content)) : null;
  }

  @Cost({ rows: limits.moderation.heldShown })
  @ResolveField(() => [String], {
    description:
      'For its author and its moderators: the rules that it, or the edit of it that waits, is held for, each with the words that matched. Empty for everybody ' +
      'else, and where nothing is held.',
  })
  async heldBecause(content: ContentView, _args: unknown, context: RequestContext): Promise<string[]> {
    if (!isAuthorOrModerator(content, context)) return [];
    return (await context.loader(this.loaders.heldBecause).load(addressOf(content))) ?? [];
  }
}

@Resolver(() => Decision)
export class DecisionTextResolver {
  constructor(private readonly loaders: AuthorLoaders) {}

  @Cost({ characters: limits.bodyCharacters })
  @ResolveField(() => String, {
    nullable: true,
    description:
      'The text that was judged, as it was typed; of a profile name, affiliation and text, one after the other. Null where it is about a suspension or a thread, and once that text is not kept any more.',
  })
  text({ id, contentRevision }: DecisionView, _args: unknown, context: RequestContext): Promise<string | null> | null {
    return contentRevision === null ? null : context.loader(this.loaders.text).load(id);
  }
}

/** Whether the viewer is author or moderator: for all others, who are most, the database need not be asked. */
function isAuthorOrModerator({ authorId, thread }: ContentView, { viewer }: RequestContext): boolean {
  return thread.moderated || (viewer.memberId !== null && authorId === viewer.memberId);
}

function addressOf({ threadId, number }: ContentView): PostAddress {
  return { threadId, number };
}
