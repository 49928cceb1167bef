import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { ForwardPage } from '../graphql/connection.js';

@ArgsType()
export class AuditLogArgs extends ForwardPage {
  @Field(() => ID, { nullable: true, description: 'Only what concerns this course, which the viewer moderates.' })
  courseId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what this member did. An unknown handle finds nothing.' })
  @Bounded({ characters: limits.handleCharacters.most })
  actorHandle?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only what was done to this: the id of content, a member, a course, a prompt, a tag or a rubric.',
  })
  targetId?: string | null;
}

@ArgsType()
export class AuditVerificationArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the entry behind which to begin, which is taken as it stands; the first one when left out, or below 1.',
  })
  after?: number | null;
}
