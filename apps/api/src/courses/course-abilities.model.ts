import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What somebody may do in a course beyond what every member of it may.' })
export class CourseAbilities {
  @Field(() => Boolean, {
    description:
      'Whether they may change it, its prompts, and who is in it as what: its instructors and admins, unless they are suspended.',
  })
  manage: boolean;

  @Field(() => Boolean, {
    description:
      'Whether they see who takes part in it, and how far its learners have come: its instructors and admins.',
  })
  seeParticipation: boolean;
}
