import { Field, ID, InputType } from '@nestjs/graphql';
import { Role } from '#courses';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

@InputType({ description: 'Joining a course as a learner. Whoever is in it already stays what they are.' })
export class JoinCourseInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: "The course's name in its address; left out, the course is the one whose join code is given.",
  })
  @Bounded({ characters: limits.addressCharacters })
  courseSlug?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code that its instructors gave out, or its link; case, spaces, dashes and quotation marks of any kind do not matter. Not needed where the course is open to join.',
  })
  @Text({ max: limits.addressCharacters, multiline: true, pasted: true, optional: true })
  joinCode?: string | null;
}

@InputType({ description: 'Leaving a course. What one wrote for it stays, and stays visible to oneself.' })
export class LeaveCourseInput extends MutationInput {
  @Field(() => ID, { description: 'The course to leave.' })
  courseId: string;
}

@InputType({
  description: 'Removing somebody from a course, until it is lifted. What they wrote for it stays.',
})
export class RemoveMemberInput extends MutationInput {
  @Field(() => ID, { description: 'The course.' })
  courseId: string;

  @Field(() => String, { description: 'The handle of the member to remove.' })
  @Bounded({ characters: limits.handleCharacters.most })
  handle: string;
}

@InputType({ description: 'Letting somebody who was removed from a course join it again.' })
export class LiftRemovalInput extends MutationInput {
  @Field(() => ID, { description: 'The course.' })
  courseId: string;

  @Field(() => String, { description: 'The handle of the member who was removed.' })
  @Bounded({ characters: limits.handleCharacters.most })
  handle: string;
}

@InputType({ description: 'Appointing an instructor among the members of a course, or making one a learner again.' })
export class SetMemberRoleInput extends MutationInput {
  @Field(() => ID, { description: 'The course.' })
  courseId: string;

  @Field(() => String, { description: 'The handle of a member of the course.' })
  @Bounded({ characters: limits.handleCharacters.most })
  handle: string;

  @Field(() => Role, { description: 'What they are from now on.' })
  role: Role;
}
