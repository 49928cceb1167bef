import { Field, Float, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

const {
  criterionTitleCharacters,
  criterionKeyCharacters,
  criterionCharacters,
  criterionLevelCharacters,
  criterionWeight,
  criteriaPerRubric,
} = limits;
const upTo = (characters: number) => `Plain text, at most ${characters.toLocaleString('en')} characters.`;

@InputType({ description: 'A criterion of a rubric.' })
export class CriterionInput {
  @Field(() => String, {
    description: `Names it: small letters, digits and single hyphens, beginning with a letter, at most ${criterionKeyCharacters} characters; each key once.`,
  })
  @Bounded({ characters: criterionKeyCharacters })
  key: string;

  @Field(() => String, { description: `What it is called. ${upTo(criterionTitleCharacters)}` })
  @Text({ max: criterionTitleCharacters })
  title: string;

  @Field(() => String, { description: `What is asked, and what to look at. ${upTo(criterionCharacters)}` })
  @Text({ max: criterionCharacters, multiline: true })
  description: string;

  @Field(() => Float, {
    defaultValue: 1,
    description: `How much it counts, ${criterionWeight.least} to ${criterionWeight.most} with at most three decimal places.`,
  })
  weight: number;

  @Field(() => [String], {
    description: `What can be observed where a score is the right one: five texts, for the scores 1 to 5. Each ${upTo(criterionLevelCharacters).toLowerCase()}`,
  })
  @Text({ max: criterionLevelCharacters, multiline: true, items: 5 })
  levels: string[];
}

@InputType({
  description:
    'A rubric. Where there is one with this title, in whatever case: with the same keys and weights it is reworded and keeps its ' +
    'ratings; with others this becomes its next version, which has none.',
})
export class CreateRubricInput extends MutationInput {
  @Field(() => String, { description: `What it is called. ${upTo(criterionTitleCharacters)}` })
  @Text({ max: criterionTitleCharacters })
  title: string;

  @Field(() => [CriterionInput], {
    description: `1 to ${criteriaPerRubric}, in the order in which they are asked.`,
  })
  @Bounded({ items: criteriaPerRubric })
  criteria: CriterionInput[];
}
