import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { type FieldProblem, InvalidInput } from '#kernel';
import { checkInput, isChecked } from './check-input.js';

/**
 * Checks arguments and inputs with the class-validator decorators of their classes, however deep, and refuses all that
 * is wrong at once. GraphQL has checked the types before. Classes without decorators, such as the paging arguments of
 * every list, cost one look-up in a map.
 */
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { metatype, data }: Pick<ArgumentMetadata, 'metatype' | 'data'>): unknown {
    if (typeof value !== 'object' || value === null || !metatype) return value;
    if (!isChecked(metatype)) return value;
    const problems: FieldProblem[] = [];
    const checked = checkInput(value, metatype, data ? [data] : [], problems);
    if (problems.length > 0) throw new InvalidInput(problems);
    return checked;
  }
}
