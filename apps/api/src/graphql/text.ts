import { registerDecorator, ValidateIf, type ValidationArguments } from 'class-validator';
import { checkText, trimUnseen } from '#kernel';
import { Bounded } from './bound.js';

export interface TextRule {
  /** The fewest characters, without white space around them; 1 by default. */
  min?: number;
  /** The most characters. */
  max: number;
  /** Whether line breaks and tabs may occur. */
  multiline?: boolean;
  /** Whether it is pasted as often as typed, so that the white space and unseen characters around it are none of it. */
  pasted?: boolean;
  /** Whether it may be left out, or null. */
  optional?: boolean;
  /** The most items, if the field is a list of such texts. */
  items?: number;
}

/** A text that somebody wrote, or each text of a list: checks its length, and that it has no characters that cannot be stored or seen. */
export function Text({
  min,
  max,
  multiline = false,
  pasted = false,
  optional = false,
  items,
}: TextRule): PropertyDecorator {
  const problemOf = (value: unknown): string | undefined =>
    typeof value === 'string'
      ? checkText(pasted ? trimUnseen(value) : value, { min, max, multiline })[0]
      : 'Give a text here.';
  const firstProblem = (value: unknown): string | undefined =>
    items !== undefined && Array.isArray(value) ? value.map(problemOf).find((problem) => problem) : problemOf(value);
  return (target, propertyKey) => {
    Bounded({ characters: max, items })(target, propertyKey);
    if (optional) ValidateIf((_input, value) => value != null)(target, propertyKey);
    registerDecorator({
      name: 'text',
      target: target.constructor,
      propertyName: propertyKey as string,
      validator: {
        validate: (value) => firstProblem(value) === undefined,
        defaultMessage: (args?: ValidationArguments) => firstProblem(args?.value) ?? '',
      },
    });
  };
}
