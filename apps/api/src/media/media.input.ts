import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

const { media } = limits;
const ALT_TEXT = `What somebody is told who does not see it: at most ${media.altTextCharacters.toLocaleString('en')} characters.`;
const DECORATIVE = 'Whether it says nothing that the text does not, and needs no alternative text.';
const CREDIT = `Whose work it is: at most ${media.creditCharacters} characters.`;
const LICENCE = `Under which licence it is used: at most ${media.licenceCharacters} characters.`;
const SHOWS_OUTCOME =
  'Whether it tells the outcome of a case study. What does is withheld while that is up for blind rating.';
const BEFORE_PUBLISHING = 'Needed before it is published.';

/** The mark for texts that may be left out, and may be emptied. */
const text = (max: number, multiline = false) => Text({ min: 0, max, multiline, optional: true });

@InputType({ description: 'An image that is going to be sent.' })
export class CreateMediaUploadInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the file is called. Neither kept nor believed: what it is, is told by its content.',
  })
  @text(255)
  fileName?: string | null;

  @Field(() => String, { nullable: true, description: 'The media type that the sender takes it for; likewise.' })
  @text(255)
  contentType?: string | null;

  @Field(() => Int, {
    description: `How long the file is, in bytes: at most ${media.bytes.toLocaleString('en')}. Only a file of this length is taken.`,
  })
  bytes: number;

  @Field(() => String, { nullable: true, description: `${ALT_TEXT} ${BEFORE_PUBLISHING}` })
  @text(media.altTextCharacters, true)
  altText?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: DECORATIVE })
  decorative: boolean;

  @Field(() => String, { nullable: true, description: `${CREDIT} ${BEFORE_PUBLISHING}` })
  @text(media.creditCharacters)
  credit?: string | null;

  @Field(() => String, { nullable: true, description: `${LICENCE} ${BEFORE_PUBLISHING}` })
  @text(media.licenceCharacters)
  licence?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: SHOWS_OUTCOME })
  showsOutcome: boolean;
}

@InputType({ description: 'What changes in what is said about an image; what is left out stays as it is.' })
export class UpdateMediaInput extends MutationInput {
  @Field(() => ID, { description: 'The image.' })
  id: string;

  @Field(() => String, { nullable: true, description: `${ALT_TEXT} null empties it.` })
  @text(media.altTextCharacters, true)
  altText?: string | null;

  @Field(() => Boolean, { nullable: true, description: DECORATIVE })
  decorative?: boolean | null;

  @Field(() => String, { nullable: true, description: `${CREDIT} null empties it.` })
  @text(media.creditCharacters)
  credit?: string | null;

  @Field(() => String, { nullable: true, description: `${LICENCE} null takes it away.` })
  @text(media.licenceCharacters)
  licence?: string | null;

  @Field(() => Boolean, { nullable: true, description: SHOWS_OUTCOME })
  showsOutcome?: boolean | null;
}

@InputType({ description: 'Which image to remove.' })
export class RemoveMediaInput extends MutationInput {
  @Field(() => ID, { description: 'The image.' })
  id: string;
}
