import {
  type GraphQLEnumType,
  type GraphQLLeafType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
} from 'graphql';
import type { AskedField, AskedFields, Selections } from './asked-fields.js';

/** Which values of `v` each built-in scalar allows. */
const ALLOWED: Readonly<Record<string, string>> = {
  String: "typeof v === 'string'",
  ID: "typeof v === 'string'",
  Boolean: "typeof v === 'boolean'",
  Int: "typeof v === 'number' && v >= -2147483648 && v <= 2147483647 && Math.floor(v) === v",
  Float: "typeof v === 'number' && v - v === 0",
};

const SCALARS = new Map(
  Object.entries(ALLOWED).map(([name, allowed]) => [
    name,
    new Function('v', `return ${allowed}`) as (value: unknown) => boolean,
  ]),
);

/** Whether a type allows a value that is not null; one with a serializer of its own allows all. */
export function allowsLeaf(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return namesOf(type).has(value);
  return SCALARS.get(type.name)?.(value) ?? true;
}

/** Enums have no other values than their names. */
function namesOf(type: GraphQLEnumType): ReadonlySet<unknown> {
  return new Set(type.getValues().map(({ name }) => name));
}

/**
 * A function that tells whether all leaves of an answer are what their types allow. It is written out, name by name, as the executor is that it
 * looks after: reading each property by a name in a variable takes as long as calling the serializers that it stands for. Names are those
 * of GraphQL, so they are names in code as well.
 */
export function writeRightLeaves(asked: AskedFields): (data: unknown) => boolean {
  const enums: Array<ReadonlySet<unknown>> = [];
  const functions: string[] = [];

  /** @returns the name of a function of a value that has these fields */
  const ofFields = (selections: Selections): string => {
    const checks = [...asked.of(selections)].map(([name, field]) => `v = o.${name}; ${ofValue(field)}`);
    functions.push(
      `(o) => { if (o === null || o === undefined) return true; let v; ${checks.join('\n')}\nreturn true; }`,
    );
    return `f[${functions.length - 1}]`;
  };
  /** What returns false where `v` is wrong. */
  const ofValue = ({ type, selections }: AskedField): string => {
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const item = ofValue({ type: inner.ofType, selections });
      return item && `if (Array.isArray(v)) for (let l = v, i = 0; i < l.length; i++) { let v = l[i]; ${item} }`;
    }
    if (!isLeafType(inner)) return `if (!${ofFields(selections)}(v)) return false;`;
    if (isEnumType(inner))
      return `if (v !== null && v !== undefined && !e[${enums.push(namesOf(inner)) - 1}].has(v)) return false;`;
    const allowed = ALLOWED[inner.name];
    return allowed ? `if (v !== null && v !== undefined && !(${allowed})) return false;` : '';
  };

  const root = ofFields(asked.root);
  const code = `const f = [${functions.join(',\n')}]; return ${root};`;
  return new Function('e', code)(enums) as (data: unknown) => boolean;
}
