import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Role } from '#courses';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { ForwardPage } from '../graphql/connection.js';

@ArgsType()
export class CourseArgs {
  @Field(() => String, { description: "The course's name in its address." })
  @Bounded({ characters: limits.addressCharacters })
  slug: string;
}

@ArgsType()
export class RosterArgs extends ForwardPage {
  @Field(() => Role, {
    nullable: true,
    description: 'Only those who are this in the course; everybody when not given.',
  })
  role?: Role | null;
}

@ArgsType()
export class PromptArgs {
  @Field(() => ID, { description: "The prompt's id." })
  id: string;
}
