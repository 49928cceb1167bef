import { registerDecorator, ValidateIf, type ValidationArguments } from 'class-validator';
import { handleTyped, limits } from '#kernel';
import { handleProblem } from '#members';
import { Bounded } from '../graphql/bound.js';
import { Text } from '../graphql/text.js';

const problemOf = (value: unknown): string | null => handleProblem(handleTyped(String(value)));

/** A handle of somebody who is meant, with the @ of a mention or without it. */
export function TypedHandle(): PropertyDecorator {
  return Text({ max: limits.handleCharacters.most + '@'.length, pasted: true });
}

/** A handle that somebody wants, or null: of the form of one. Whether they may have it is decided when it is claimed. */
export function WantedHandle(): PropertyDecorator {
  return (target, propertyKey) => {
    Bounded({ characters: limits.handleCharacters.most })(target, propertyKey);
    ValidateIf((_input, value) => value != null)(target, propertyKey);
    registerDecorator({
      name: 'wantedHandle',
      target: target.constructor,
      propertyName: propertyKey as string,
      validator: {
        validate: (value) => problemOf(value) === null,
        defaultMessage: (args?: ValidationArguments) => problemOf(args?.value) ?? '',
      },
    });
  };
}
