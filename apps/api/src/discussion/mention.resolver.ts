import { Args, ArgsType, Context, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type Author, MentionCandidateQueries } from '#discussion';
import { limits } from '#kernel';
import { Allow, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { Text } from '../graphql/text.js';
import { User } from '../members/user.model.js';
import { Audience } from './content.enum.js';

@ArgsType()
class TypedNameArgs {
  @Field(() => String, {
    description:
      'What was typed after `@`: the beginning of a handle, or of words of a name that the viewer is shown. Case and accents do not matter.',
  })
  @Text({ min: 0, max: limits.displayNameCharacters })
  prefix: string;

  @Field(() => Int, { nullable: true, defaultValue: 8, description: `How many, at most ${limits.mentionCandidates}.` })
  first?: number | null;
}

@ArgsType()
class MentionCandidatesArgs extends TypedNameArgs {
  @Field(() => ID, { description: 'The thread that is written in.' })
  threadId: string;
}

@ArgsType()
class NewMentionCandidatesArgs extends TypedNameArgs {
  @Field(() => Audience, { description: 'Whom the text is going to be for.' })
  audience: Audience;

  @Field(() => ID, { nullable: true, description: 'The course that it is going to belong to.' })
  courseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The prompt that it answers, which brings its course along.' })
  promptId?: string | null;
}

@Resolver()
export class MentionResolver {
  constructor(private readonly candidates: MentionCandidateQueries) {}

  @Cost({ rows: limits.mentionCandidates, values: 500 })
  @Query(() => [User], {
    description:
      'Whom the viewer could mention in a thread: members who see its subject, as far as the viewer can know that, so it tells nothing new about anybody. Who wrote in it comes first, then its course. A text of their own that waits counts as published. Empty for a thread that the viewer does not see.',
  })
  @Allow(SignedIn)
  mentionCandidates(
    @Args() { threadId, prefix, first }: MentionCandidatesArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Author[]> {
    return this.candidates.find(viewer, threadId, prefix, first ?? 8);
  }

  @Cost({ rows: limits.mentionCandidates, values: 500 })
  @Query(() => [User], {
    description:
      'The same for a text of the viewer’s that is not stored yet: members who could read it once it is published, as far as the viewer can know that.',
  })
  @Allow(SignedIn)
  newMentionCandidates(
    @Args() { audience, courseId = null, promptId = null, prefix, first }: NewMentionCandidatesArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Author[]> {
    return this.candidates.findForNew(viewer, { audience, courseId, promptId }, prefix, first ?? 8);
  }
}
