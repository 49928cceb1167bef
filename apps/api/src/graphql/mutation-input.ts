import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { limits } from '#kernel';
import { Bounded } from './bound.js';

/** What every input of a signed-in member's mutation has. */
@InputType({ isAbstract: true })
export abstract class MutationInput {
  @Field(() => ID, {
    nullable: true,
    description:
      `Makes a retry harmless: the same key with the same input answers the first result again and writes nothing. Remembered for ${limits.idempotencyKeyDays} days; ` +
      `1 to ${limits.idempotencyKeyCharacters} visible ASCII characters, a random UUID for example.`,
  })
  @IsOptional()
  @Bounded({ characters: limits.idempotencyKeyCharacters })
  idempotencyKey?: string;
}
