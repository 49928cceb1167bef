import { Field, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';

@ObjectType({ description: 'A name that the viewer put on a text of theirs and that was not accepted as a tag.' })
export class RefusedTag {
  @Cost({ characters: limits.tagCharacters })
  @Field(() => String, { description: 'As they wrote it.' })
  name: string;

  @Cost({ characters: limits.tagReasonCharacters.most })
  @Field(() => String, { description: 'Why. Plain text.' })
  reason: string;

  @Field(() => Date, { description: 'When it was refused.' })
  refusedAt: Date;

  @Cost({ characters: limits.titleCharacters })
  @Field(() => String, { description: 'What the text is called that carried it; empty for a draft without a title.' })
  subjectTitle: string;

  @Field(() => String, { description: 'Where pages show that text: a path of this site.' })
  path: string;
}
