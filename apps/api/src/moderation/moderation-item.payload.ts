import { Field, ObjectType } from '@nestjs/graphql';
import { MemberModerationItem } from './member-item.model.js';
import { AuthorRecord, ModerationItem } from './moderation-item.model.js';

@ObjectType({ description: 'What claiming, releasing or noting led to.' })
export class ModerationItemPayload {
  @Field(() => ModerationItem, {
    nullable: true,
    description: 'The item as it stands now; null for a note on a member, and for an item about one.',
  })
  item: ModerationItem | null;

  @Field(() => MemberModerationItem, {
    nullable: true,
    description: 'The item as it stands now, where it is about a member. Else null.',
  })
  memberItem?: MemberModerationItem | null;

  @Field(() => AuthorRecord, {
    nullable: true,
    description: 'For a note on a member: what is known of them, with the note. Else null.',
  })
  record: AuthorRecord | null;
}
