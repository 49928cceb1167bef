import { Args, ArgsType, Context, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Author, MentionCandidateQueries } from '#discussion';
import { limits } from '#kernel';
import { Allow, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { Text } from '../graphql/text.js';
import { User } from '../members/user.model.js';

@ArgsType()
class MentionCandidatesArgs {
  @Field(() => ID, { description: 'The thread that is written in.' })
  threadId: string;

  @Field(() => String, {
    description:
      'What was typed after `@`: the beginning of a handle, or of words of a name that the viewer is shown. Case and accents do not matter.',
  })
  @Text({ min: 0, max: limits.displayNameCharacters })
  prefix: string;

  @Field(() => Int, { nullable: true, defaultValue: 8, description: `How many, at most ${limits.mentionCandidates}.` })
  first?: number | null;
}

@Resolver()
export class MentionResolver {
  constructor(private readonly candidates: MentionCandidateQueries) {}

  @Cost({ rows: limits.mentionCandidates, values: 500 })
  @Query(() => [User], {
    description:
      'Whom the viewer could mention in a thread: members who see its subject, as far as the viewer can know that, so it tells nothing new about anybody. Who wrote in it comes first, then its course. Empty for a thread that the viewer does not see.',
  })
  @Allow(SignedIn)
  mentionCandidates(
    @Args() { threadId, prefix, first }: MentionCandidatesArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Author[]> {
    return this.candidates.find(viewer, threadId, prefix, first ?? 8);
  }
}
