import { type Marks, PARTS, type Part, spell, type Written } from './written-text.js';

/** What somebody typed, brought together with what somebody else has saved meanwhile. */
export interface Merged {
  readonly written: Written;
  /** Changed on both sides, to different things: mine stands in the form, theirs is shown beside it. */
  readonly contested: readonly Part[];
  /** Changed there only, and taken over. */
  readonly taken: readonly Part[];
}

/** The two that stand against each other in a form. */
export interface Sides extends Pick<Merged, 'contested' | 'taken'> {
  /** What is stored. */
  readonly theirs: Written;
}

/** @param marks of what both started from */
export function merge(marks: Marks, mine: Written, theirs: Written): Merged {
  const contested: Part[] = [];
  const taken: Part[] = [];
  for (const part of PARTS) {
    if (spell(mine, part) === spell(theirs, part) || !marks.differs(theirs, part)) continue;
    if (marks.differs(mine, part)) contested.push(part);
    else taken.push(part);
  }
  return { written: withParts(mine, theirs, taken), contested, taken };
}

/** The one with some parts of the other. */
export function withParts(one: Written, other: Written, parts: readonly Part[]): Written {
  const texts = { ...one.texts };
  for (const part of parts) if (part !== 'tags' && part !== 'sources') texts[part] = other.texts[part];
  return {
    texts,
    sources: parts.includes('sources') ? other.sources : one.sources,
    tags: parts.includes('tags') ? other.tags : one.tags,
  };
}
