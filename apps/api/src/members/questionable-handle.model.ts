import { Field, ObjectType } from '@nestjs/graphql';
import type { QuestionableHandle } from '#members';
import { connectionOf } from '../graphql/connection.js';

@ObjectType('QuestionableHandle', {
  description: 'A member whose handle nobody could take today. They keep it; an admin may ask them for another.',
})
export class QuestionableHandleModel implements QuestionableHandle {
  memberId: string;
  handle: string;
  alikeId: string | null;

  @Field(() => Boolean, { description: 'Whether it seems to speak for the house, or for everybody in it.' })
  reserved: boolean;
}

export const QuestionableHandleConnection = connectionOf(
  () => QuestionableHandleModel,
  'QuestionableHandle',
  'members with questionable handles',
);
