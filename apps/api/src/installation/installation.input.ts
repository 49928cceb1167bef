import { Field, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

@InputType({ description: 'What changes in the installation.' })
export class UpdateInstallationInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: `What it is called from now on, in titles of pages, feeds and mails. Plain text, at most ${limits.installation.nameCharacters} characters; null gives the usual name back. Other copies of the API, and workers, know of it within half a minute.`,
  })
  @Text({ max: limits.installation.nameCharacters, optional: true })
  name?: string | null;
}
