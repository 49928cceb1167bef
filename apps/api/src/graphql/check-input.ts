import type { Type } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { type FieldProblem, InvalidInput } from '#kernel';

type Check = (value: never, path: string) => unknown;

/** By the class that declares a field, and its name there. */
const declared = new WeakMap<object, Map<string, Check>>();

/**
 * Checks a field with the function with which a service reads it, so that its problems are reported together with all others of the input,
 * in the same words and at the same paths. Null and undefined are not checked.
 * @param check throws InvalidInput
 */
export function ReadBy<Value>(check: (value: Value, path: string) => unknown): PropertyDecorator {
  return (target, property) => {
    const ofClass = declared.get(target.constructor) ?? new Map<string, Check>();
    declared.set(target.constructor, ofClass.set(property as string, check));
  };
}

/** What to check in a class of arguments or inputs, and which of its fields hold further inputs. */
interface Shape {
  checked: boolean;
  reads: ReadonlyArray<readonly [field: string, check: Check]>;
  nested: ReadonlyArray<readonly [field: string, type: Type<object>]>;
}

const shapes = new Map<Type<object>, Shape>();

/** Whether anything in a class of arguments or inputs, or within it, is checked. */
export function isChecked(type: Type<object>): boolean {
  return shapeOf(type).checked;
}

/** The class of an input, by its name in the schema. */
export function inputClassOf(name: string): Type<object> | undefined {
  return TypeMetadataStorage.getInputTypesMetadata().find((metadata) => metadata.name === name)?.target as
    | Type<object>
    | undefined;
}

/** Copies plain values into instances of their classes, however deep, and adds all that is wrong with each. */
export function checkInput(
  value: object,
  type: Type<object>,
  path: readonly string[],
  problems: FieldProblem[],
): object {
  const { reads, nested } = shapeOf(type);
  const instance = Object.assign(new type(), value) as Record<string, unknown>;
  for (const error of validateSync(instance, { forbidUnknownValues: false, stopAtFirstError: true })) {
    collect(error, path, problems);
  }
  for (const [field, check] of reads) {
    if (isWhole(instance[field]))
      collectThrown(() => check(instance[field] as never, [...path, field].join('.')), problems);
  }
  for (const [field, nestedType] of nested) {
    instance[field] = checkNested(instance[field], nestedType, [...path, field], problems);
  }
  return instance;
}

function checkNested(value: unknown, type: Type<object>, path: readonly string[], problems: FieldProblem[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => checkNested(item, type, [...path, String(index)], problems));
  }
  return typeof value === 'object' && value !== null ? checkInput(value, type, path, problems) : value;
}

function shapeOf(type: Type<object>): Shape {
  let shape = shapes.get(type);
  if (!shape) {
    shape = { checked: false, reads: [], nested: [] };
    // Stored before its fields are visited, since inputs may contain themselves.
    shapes.set(type, shape);
    shape.reads = lineOf(type).flatMap((parent) => [...(declared.get(parent) ?? [])]);
    shape.nested = inputFieldsOf(type);
    shape.checked =
      shape.reads.length > 0 ||
      getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0 ||
      shape.nested.some(([, nested]) => shapeOf(nested).checked);
  }
  return shape;
}

/** Whether there is a value, with all of its items. Items that could not be coerced are undefined, and were reported before. */
function isWhole(value: unknown): boolean {
  return value != null && !(Array.isArray(value) && value.includes(undefined));
}

function collect(error: ValidationError, path: readonly string[], problems: FieldProblem[]): void {
  const message = Object.values(error.constraints ?? {})[0];
  if (message) problems.push({ path: [...path, error.property].join('.'), message });
}

function collectThrown(check: () => unknown, problems: FieldProblem[]): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    problems.push(...error.fields);
  }
}

/** A class and those that it extends. */
function lineOf(type: Type<object>): Array<Type<object>> {
  const line: Array<Type<object>> = [];
  for (let parent = type; typeof parent === 'function' && parent.prototype; parent = Object.getPrototypeOf(parent)) {
    line.push(parent);
  }
  return line;
}

/** The fields of a class, its parents' included, whose GraphQL type is an input class. */
function inputFieldsOf(type: Type<object>): Array<readonly [string, Type<object>]> {
  const inputs = TypeMetadataStorage.getInputTypesMetadata();
  const described = [...inputs, ...TypeMetadataStorage.getArgumentsMetadata()];
  return lineOf(type).flatMap((parent) =>
    (described.find((metadata) => metadata.target === parent)?.properties ?? []).flatMap((property) => {
      const fieldType = property.typeFn() as Type<object>;
      return inputs.some((metadata) => metadata.target === fieldType) ? [[property.name, fieldType] as const] : [];
    }),
  );
}
