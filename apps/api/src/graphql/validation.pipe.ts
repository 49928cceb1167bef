import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { type FieldProblem, InvalidInput } from '#kernel';

/** What is to be done for a class of arguments or inputs: which of its fields hold further ones, and whether anything is checked. */
interface Shape {
  checked: boolean;
  nested: ReadonlyArray<readonly [field: string, type: Type<object>]>;
}

/**
 * Checks arguments and inputs with the class-validator decorators of their classes, however deep, and refuses all that
 * is wrong at once. GraphQL has seen to the types before. Classes without decorators, such as the paging arguments of
 * every list, cost a look into a map.
 */
export class ValidationPipe implements PipeTransform {
  private readonly shapes = new Map<Type<object>, Shape>();

  transform(value: unknown, { metatype, data }: ArgumentMetadata): unknown {
    if (typeof value !== 'object' || value === null || !metatype) return value;
    if (!this.shapeOf(metatype).checked) return value;
    const problems: FieldProblem[] = [];
    const checked = this.check(value, metatype, data ? [data] : [], problems);
    if (problems.length > 0) throw new InvalidInput(problems);
    return checked;
  }

  /** Copies plain values into instances of their classes, and validates each. */
  private check(value: object, type: Type<object>, path: readonly string[], problems: FieldProblem[]): object {
    const instance = Object.assign(new type(), value) as Record<string, unknown>;
    for (const error of validateSync(instance, { forbidUnknownValues: false, stopAtFirstError: true })) {
      collect(error, path, problems);
    }
    for (const [field, nestedType] of this.shapeOf(type).nested) {
      instance[field] = this.checkNested(instance[field], nestedType, [...path, field], problems);
    }
    return instance;
  }

  private checkNested(value: unknown, type: Type<object>, path: readonly string[], problems: FieldProblem[]): unknown {
    if (Array.isArray(value)) {
      return value.map((item, index) => this.checkNested(item, type, [...path, String(index)], problems));
    }
    return typeof value === 'object' && value !== null ? this.check(value, type, path, problems) : value;
  }

  private shapeOf(type: Type<object>): Shape {
    let shape = this.shapes.get(type);
    if (!shape) {
      shape = { checked: false, nested: [] };
      // Known before its fields are looked at, since inputs may hold themselves.
      this.shapes.set(type, shape);
      shape.nested = inputFieldsOf(type);
      shape.checked =
        getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0 ||
        shape.nested.some(([, nested]) => this.shapeOf(nested).checked);
    }
    return shape;
  }
}

function collect(error: ValidationError, path: readonly string[], problems: FieldProblem[]): void {
  const message = Object.values(error.constraints ?? {})[0];
  if (message) problems.push({ path: [...path, error.property].join('.'), message });
}

/** The fields of a class, its parents' included, whose GraphQL type is an input class. */
function inputFieldsOf(type: Type<object>): Array<readonly [string, Type<object>]> {
  const fields: Array<readonly [string, Type<object>]> = [];
  const inputs = TypeMetadataStorage.getInputTypesMetadata();
  const described = [...inputs, ...TypeMetadataStorage.getArgumentsMetadata()];
  for (let parent = type; typeof parent === 'function' && parent.prototype; parent = Object.getPrototypeOf(parent)) {
    for (const property of described.find((metadata) => metadata.target === parent)?.properties ?? []) {
      const fieldType = property.typeFn() as Type<object>;
      if (inputs.some((metadata) => metadata.target === fieldType)) fields.push([property.name, fieldType]);
    }
  }
  return fields;
}
