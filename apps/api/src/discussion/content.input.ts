import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

/** What an input says of the title of a text. */
export const TITLE = `One line of 1 to ${limits.titleCharacters} characters.`;

/** What an input says of the text itself. */
export const BODY = `CommonMark with tables, strikethrough, autolinks and footnotes; 1 to ${limits.bodyCharacters} characters.`;

/** What an input says of the tags of a text. */
export const TAGS = `Names of tags in the order in which they are to stand, at most ${limits.tagsPerText} of at most ${limits.tagCharacters} characters. Any name of a tag leads to it; one that leads to none is proposed as a new tag.`;

/** What an input says of the images of a text. */
export const MEDIA =
  `Its images, at most ${limits.media.perText}, in the order in which they are to stand: READY ones of one's own that belong to no other text. ` +
  'To be published, each needs an alternative text (or the mark that it is decorative), a credit and a licence.';

/** The revision that a change starts from. */
export const IfRevision = () =>
  Field(() => Int, {
    nullable: true,
    description:
      'The revision that the change starts from. CONFLICT, with the current one, where that has changed since.',
  });

/** The reason for a change. */
export const Reason = () =>
  applyDecorators(
    Field(() => String, {
      nullable: true,
      description: `Why it is changed; at most ${limits.reasonCharacters} characters.`,
    }),
    Text({ max: limits.reasonCharacters, optional: true }),
  );

@InputType({ description: 'What to withdraw.' })
export class RemoveContentInput extends MutationInput {
  @Field(() => ID, { description: 'What is withdrawn.' })
  id: string;

  @IfRevision()
  ifRevision?: number | null;
}
