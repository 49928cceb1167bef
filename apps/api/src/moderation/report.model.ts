import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';
import { ReportReason } from './moderation.enum.js';

@ObjectType({
  description:
    'A member’s report of a piece of content, or of another member: read by moderators, never by whom it is about.',
})
export class Report {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => User, { description: 'Who reported it.' })
  reporter: User;

  @Field(() => ReportReason, { description: 'What they hold against it.' })
  reason: ReportReason;

  @Cost({ characters: limits.moderation.reportNoteCharacters })
  @Field(() => String, { nullable: true, description: 'What they added, as plain text.' })
  note: string | null;

  @Field(() => Date, { description: 'When they reported it.' })
  createdAt: Date;

  @Field(() => Int, {
    description:
      'The revision, of the content or of the profile, that the reporter had before them; 0 where others are shown nothing of a profile.',
  })
  contentRevision: number;
}
