import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A member, as the viewer may see them.' })
export class User {
  @Field(() => ID, { description: 'Stays the same when the handle changes.' })
  id: string;

  @Field(() => String, { description: 'The name in mentions and addresses: unique, lower case, shown to everyone.' })
  handle: string;

  @Field(() => String, {
    nullable: true,
    description: 'The real name; null where the member does not let it reach the viewer.',
  })
  displayName: string | null;

  /** Absent, as the two below, in lists that did not read it: the field's resolver loads it then. */
  bioHtml?: string | null;
  affiliation?: string | null;
  joinedAt?: Date;
}
