import { type DefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { limits } from '#kernel';
import { tooComplex } from './error.js';
import type { Fragments } from './shape.js';

const bounds = limits.query;

/**
 * How often one name is selected in the same place, at most: validation compares each selection with each. Only for documents
 * that `checkShape` has let through, since every spread is followed anew.
 */
export function repeats(definition: DefinitionNode, fragments: Fragments): { most: number; name: string } {
  let most = { most: 0, name: '' };
  const level = (sets: readonly SelectionSetNode[]): void => {
    const byName = new Map<string, { times: number; sets: SelectionSetNode[] }>();
    const collect = (set: SelectionSetNode): void => {
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          const name = selection.alias?.value ?? selection.name.value;
          const found = byName.get(name) ?? { times: 0, sets: [] };
          found.times += 1;
          if (selection.selectionSet) found.sets.push(selection.selectionSet);
          byName.set(name, found);
          continue;
        }
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : fragments.get(selection.name.value)?.selectionSet;
        if (inner) collect(inner);
      }
    };
    for (const set of sets) collect(set);
    for (const [name, found] of byName) {
      if (found.times > most.most) most = { most: found.times, name };
      if (found.sets.length > 0) level(found.sets);
    }
  };
  if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) {
    level([definition.selectionSet]);
  }
  return most;
}

/** @throws BadRequest QUERY_TOO_COMPLEX */
export function checkRepeats({ most, name }: { most: number; name: string }): void {
  if (most <= bounds.repeats) return;
  throw tooComplex(
    `This document asks for \`${name}\` ${most.toLocaleString('en')} times in one place; ${bounds.repeats} are the most. Once is enough.`,
  );
}
