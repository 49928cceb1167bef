import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { limits } from '#kernel';
import { BadRequest, tooComplex } from './error.js';

const bounds = limits.query;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** What can be seen of a document without the schema. A field in a fragment counts at each place where the fragment is spread. */
export interface Shape {
  depth: number;
  /** Fields of the operation itself. */
  roots: number;
  /** Fields at every depth, and spreads of fragments. */
  fields: number;
  aliases: number;
}

/** Checks directives and aliases, wherever they are in a document. @throws BadRequest */
export function checkPlaces(document: DocumentNode): void {
  let directives = 0;
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias?.value === '__proto__') {
        const message = 'No field can be called `__proto__` in the answer. Choose another alias.';
        throw new BadRequest('BAD_USER_INPUT', message);
      }
      const own = (node as { directives?: readonly DirectiveNode[] }).directives?.length ?? 0;
      if (own > bounds.directivesPerPlace) {
        throw tooComplex(
          `There are ${own} directives in one place; ${bounds.directivesPerPlace} are the most. Leave out those that repeat.`,
        );
      }
      directives += own;
    },
  });
  if (directives > bounds.directives) {
    throw tooComplex(
      `This document has ${directives} directives; ${bounds.directives} are the most. Send several requests.`,
    );
  }
}

/** What describes the schema goes deeper: it has an end, and `introspection.ts` bounds it. */
const INTROSPECTING: ReadonlySet<string> = new Set(['__schema', '__type']);
const ALLOWANCE = bounds.introspectionDepth - bounds.depth;

const NOTHING: Shape = { depth: 0, roots: 0, fields: 0, aliases: 0 };

/** Measures the shapes of a document's operations and fragments, in time proportional to its length however these are nested. */
export class Shapes {
  private readonly known = new Map<string, Shape | 'in progress'>();

  constructor(private readonly fragments: Fragments) {}

  of(definition: DefinitionNode): Shape {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return this.ofFragment(definition.name.value);
    return definition.kind === Kind.OPERATION_DEFINITION ? this.within(definition.selectionSet) : NOTHING;
  }

  private within(set: SelectionSetNode): Shape {
    const sum: Shape = { ...NOTHING };
    for (const selection of set.selections) {
      let part: Shape;
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? this.within(selection.selectionSet) : NOTHING;
        const depth = INTROSPECTING.has(selection.name.value) ? Math.max(0, inner.depth - ALLOWANCE) : inner.depth;
        const alias = selection.alias ? 1 : 0;
        part = { depth: depth + 1, roots: 1, fields: inner.fields + 1, aliases: inner.aliases + alias };
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? this.within(selection.selectionSet)
            : this.ofFragment(selection.name.value);
        part = { ...inner, fields: inner.fields + 1 };
      }
      sum.depth = Math.max(sum.depth, part.depth);
      sum.roots += part.roots;
      sum.fields += part.fields;
      sum.aliases += part.aliases;
    }
    return sum;
  }

  private ofFragment(name: string): Shape {
    const known = this.known.get(name);
    if (known === 'in progress') {
      throw new BadRequest('BAD_USER_INPUT', `The fragment \`${name}\` contains itself. Take out one of the spreads.`);
    }
    if (known) return known;
    const fragment = this.fragments.get(name);
    // Validation reports one that does not exist.
    if (!fragment) return NOTHING;
    this.known.set(name, 'in progress');
    const shape = this.within(fragment.selectionSet);
    this.known.set(name, shape);
    return shape;
  }
}

/** @throws BadRequest QUERY_TOO_COMPLEX */
export function checkShape({ depth, roots, fields, aliases }: Shape): void {
  if (roots > bounds.rootFields) {
    throw tooComplex(
      `This operation has ${spell(roots)} fields of its own; ${bounds.rootFields} are the most. Send several requests.`,
    );
  }
  if (depth > bounds.depth) {
    throw tooComplex(
      `This operation is ${depth} levels deep; ${bounds.depth} are the most. Ask for what lies deeper in a request of its own.`,
    );
  }
  if (fields > bounds.fields) {
    throw tooComplex(
      `This operation has ${spell(fields)} fields once its fragments are in place; ${spell(bounds.fields)} are the most. Ask for fewer at once.`,
    );
  }
  if (aliases > bounds.aliases) {
    throw tooComplex(
      `This operation has ${spell(aliases)} aliases once its fragments are in place; ${bounds.aliases} are the most. Send several requests.`,
    );
  }
}

function spell(count: number): string {
  return count.toLocaleString('en');
}
