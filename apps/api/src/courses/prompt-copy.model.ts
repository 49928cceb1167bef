import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Prompt } from '#courses';

@ObjectType({ description: 'What a prompt would become in another course.' })
export class PromptCopy {
  @Field(() => Prompt, { description: 'The prompt that would be copied.' })
  prompt: Prompt;

  @Field(() => Int, {
    description:
      'The number of the copy: that of the prompt, or behind all that are there where one of the numbers is taken.',
  })
  number: number;

  @Field(() => Date, { nullable: true, description: 'When the copy opens.' })
  opensAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it is due.' })
  dueAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it closes.' })
  closesAt: Date | null;
}
