import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Content } from './content.model.js';

export enum Reaction {
  INSIGHTFUL = 'INSIGHTFUL',
  THANKS = 'THANKS',
  AGREE = 'AGREE',
  CURIOUS = 'CURIOUS',
  CELEBRATE = 'CELEBRATE',
}
registerEnumType(Reaction, {
  name: 'Reaction',
  description: 'What a reader says with one press of a button.',
  valuesMap: {
    INSIGHTFUL: { description: 'This showed me something.' },
    THANKS: { description: 'This helped me.' },
    AGREE: { description: 'I see it the same way.' },
    CURIOUS: { description: 'I would like to read more of this.' },
    CELEBRATE: { description: 'Well done.' },
  },
});

@ObjectType({ description: 'How many members reacted to a piece of content in one way.' })
export class ReactionCount {
  @Field(() => Reaction, { description: 'In which way.' })
  reaction: Reaction;

  @Field(() => Int, { description: 'How many members; never 0.' })
  count: number;

  @Field(() => Boolean, { description: 'Whether the viewer is one of them.' })
  viewerHasReacted: boolean;
}

@ObjectType({ description: 'What reacting led to.' })
export class ReactPayload {
  @Field(() => Content, {
    nullable: true,
    description: 'The content as the viewer sees it now; null where a retried success finds that they no longer do.',
  })
  content: Content | null;
}
