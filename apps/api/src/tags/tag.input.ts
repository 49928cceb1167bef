import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { WebAddress } from '../graphql/scalar.js';
import { Text } from '../graphql/text.js';
import { TagFacet } from './tag.model.js';

const NAME = `1 to ${limits.tagCharacters} characters, one of them a letter or digit`;

@InputType({ description: 'A tag to file, and what changes in it; what is left out stays as it is.' })
export class UpdateTagInput extends MutationInput {
  @Field(() => String, { description: 'Any name of the tag.' })
  @Bounded({ characters: limits.addressCharacters })
  slug: string;

  @Field(() => String, {
    nullable: true,
    description: `What it is called: ${NAME}. The name before keeps leading to it.`,
  })
  @Bounded({ characters: limits.tagCharacters })
  label?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its name in addresses from now on: small letters and digits with single hyphens in between. The one before keeps leading to it.',
  })
  @Bounded({ characters: limits.addressCharacters })
  newSlug?: string | null;

  @Field(() => TagFacet, { nullable: true, description: 'Which side of a subject it describes.' })
  facet?: TagFacet | null;

  @Field(() => String, {
    nullable: true,
    description: `What it stands for, in at most ${limits.tagDescriptionCharacters} characters; null takes it away.`,
  })
  @Text({ max: limits.tagDescriptionCharacters, optional: true })
  description?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `All its other names, at most ${limits.synonymsPerTag}, each of ${NAME}. One that is left out leads to it no longer; one that somebody has proposed as a tag is taken over with what carries it.`,
  })
  @Bounded({ characters: limits.tagCharacters, items: limits.synonymsPerTag })
  synonyms?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `The tags that it is filed under, at most ${limits.broaderPerTag}, by any of their names; none of them itself or below it.`,
  })
  @Bounded({ characters: limits.addressCharacters, items: limits.broaderPerTag })
  broader?: string[] | null;

  @Field(() => [WebAddress], {
    nullable: true,
    description: `Authority records of the same concept, at most ${limits.sameAsPerTag}.`,
  })
  @IsOptional()
  @ArrayMaxSize(limits.sameAsPerTag, { message: `Give at most ${limits.sameAsPerTag} addresses.` })
  @Bounded({ items: limits.sameAsPerTag })
  sameAs?: string[] | null;
}

const { least, most } = limits.tagReasonCharacters;

@InputType({ description: 'A proposed tag that is not accepted.' })
export class RefuseTagInput extends MutationInput {
  @Field(() => String, { description: 'Any name of the proposal.' })
  @Bounded({ characters: limits.addressCharacters })
  slug: string;

  @Field(() => String, {
    description: `Why, as those are told who wrote it. Plain text of ${least} to ${most} characters.`,
  })
  @Text({ min: least, max: most, multiline: true })
  reason: string;
}

@InputType({ description: 'Two tags that are one.' })
export class MergeTagsInput extends MutationInput {
  @Field(() => String, { description: 'Any name of the tag that goes over to the other. Its names keep working.' })
  @Bounded({ characters: limits.addressCharacters })
  from: string;

  @Field(() => String, { description: 'Any name of the tag that stays.' })
  @Bounded({ characters: limits.addressCharacters })
  into: string;
}
