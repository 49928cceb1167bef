import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Role } from './role.js';

/** That somebody is in a course, and as what. Leaving deletes the row; joining again makes a new one. */
@Entity('course_member')
@ObjectType({ description: 'That somebody is in a course, and as what.' })
export class CourseMember {
  @PrimaryColumn({ name: 'course_id', type: 'uuid' })
  courseId: string;

  @PrimaryColumn({ name: 'member_id', type: 'uuid' })
  memberId: string;

  @Field(() => Role, { description: 'What they are in this course.' })
  @Column({ type: 'enum', enum: Role, enumName: 'course_role' })
  role: Role;

  @Field(() => Date, { description: 'When they joined; when they joined last, if they left in between.' })
  @Column({ name: 'joined_at', type: 'timestamptz', precision: 3 })
  joinedAt: Date;
}
