import { Field, ObjectType } from '@nestjs/graphql';
import { Course, CourseMember, Prompt } from '#courses';

@ObjectType({ description: 'What changing a course, or who is in it, led to.' })
export class CoursePayload {
  @Field(() => Course, {
    nullable: true,
    description: 'The course as the viewer sees it now; null where they no longer do, having left one that is closed.',
  })
  course: Course | null;
}

@ObjectType({ description: "What changing a member's role led to." })
export class CourseMemberPayload {
  @Field(() => CourseMember, {
    nullable: true,
    description: 'The member as they are now; null where they, or the viewer, have left the course since.',
  })
  member: CourseMember | null;
}

@ObjectType({ description: 'What setting or changing a prompt led to.' })
export class PromptPayload {
  @Field(() => Prompt, {
    nullable: true,
    description: 'The prompt as the viewer sees it now; null where they no longer do.',
  })
  prompt: Prompt | null;
}
