import { TypeMetadataStorage } from '@nestjs/graphql';
import { type GraphQLArgument, type GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { declaredBy, type Place } from './bound.js';

/** What Nest knows of a resolver's parameters: a class of arguments, or one of them. */
interface Arguments {
  readonly kind: string;
  readonly typeFn?: () => unknown;
}

/** Writes into the schema what classes declare of their fields: Nest hands extensions of inputs on, but none of arguments. */
export function declareBounds(schema: GraphQLSchema): void {
  for (const { name, target } of TypeMetadataStorage.getInputTypesMetadata()) {
    const type = schema.getType(name as string);
    if (!isInputObjectType(type)) continue;
    const fields = type.getFields();
    for (const parent of lineOf(target)) declareFrom(parent, (field) => fields[field]);
  }
  const operations = [
    ...TypeMetadataStorage.getQueriesMetadata(),
    ...TypeMetadataStorage.getMutationsMetadata(),
    ...TypeMetadataStorage.getSubscriptionsMetadata(),
  ];
  const roots = {
    ...schema.getSubscriptionType()?.getFields(),
    ...schema.getMutationType()?.getFields(),
    ...schema.getQueryType()?.getFields(),
  };
  for (const { schemaName, methodArgs } of operations) declareArguments(roots[schemaName]?.args, methodArgs);
  const interfaces = TypeMetadataStorage.getInterfacesMetadata();
  for (const { name, properties } of [...TypeMetadataStorage.getObjectTypesMetadata(), ...interfaces]) {
    const type = schema.getType(name as string);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { schemaName, methodArgs } of properties ?? []) {
      declareArguments(type.getFields()[schemaName]?.args, methodArgs);
    }
  }
  inheritArguments(schema);
}

/** What an interface says of a field holds for whatever has it. */
function inheritArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const parent of type.getInterfaces()) {
      for (const { name, args } of Object.values(parent.getFields())) {
        for (const argument of type.getFields()[name]?.args ?? []) {
          const { bound } = args.find((one) => one.name === argument.name)?.extensions ?? {};
          if (bound) argument.extensions = { bound, ...argument.extensions };
        }
      }
    }
  }
}

function declareArguments(args: readonly GraphQLArgument[] = [], methodArgs: readonly Arguments[] = []): void {
  for (const given of methodArgs) {
    if (given.kind !== 'args') continue;
    for (const parent of lineOf(given.typeFn?.() as object)) {
      declareFrom(parent, (field) => args.find(({ name }) => name === field));
    }
  }
}

function declareFrom(target: object, find: (field: string) => Place | undefined): void {
  for (const [property, bound] of declaredBy(target)) {
    const place = find(String(property));
    if (place) place.extensions = { ...place.extensions, bound };
  }
}

/** A class and those that it extends, the furthest first, so that the nearest has the last word. */
function lineOf(target: object): object[] {
  const line: object[] = [];
  for (let one = target; typeof one === 'function' && one.prototype; one = Object.getPrototypeOf(one))
    line.unshift(one);
  return line;
}
