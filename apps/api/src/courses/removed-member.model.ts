import { Field, ObjectType } from '@nestjs/graphql';
import type { Removal } from '#courses';

@ObjectType('RemovedMember', {
  description: 'That somebody was removed from a course, and cannot join it until that is lifted.',
})
export class RemovedMember implements Removal {
  courseId: string;
  memberId: string;
  removedById: string | null;

  @Field(() => Date, {
    description: 'When they were removed; when they were removed last, if they came back in between.',
  })
  removedAt: Date;
}
