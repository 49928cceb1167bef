import { registerDecorator, ValidateIf, type ValidationArguments } from 'class-validator';
import { checkText } from '#kernel';

export interface TextRule {
  /** The fewest characters that are not white space around it; 1 where nothing is said. */
  min?: number;
  /** The most characters. */
  max: number;
  /** Whether line breaks and tabs may occur. */
  multiline?: boolean;
  /** Whether it may be left out, or null. */
  optional?: boolean;
  /** Whether the field is a list, each item of which is such a text. */
  each?: boolean;
}

/** A text that somebody wrote, or each text of a list: its length, and no characters that cannot be stored or seen. */
export function Text({ min, max, multiline = false, optional = false, each = false }: TextRule): PropertyDecorator {
  const problemOf = (value: unknown): string | undefined =>
    typeof value === 'string' ? checkText(value, { min, max, multiline })[0] : 'Give a text here.';
  const firstProblem = (value: unknown): string | undefined =>
    each && Array.isArray(value) ? value.map(problemOf).find((problem) => problem) : problemOf(value);
  return (target, propertyKey) => {
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
