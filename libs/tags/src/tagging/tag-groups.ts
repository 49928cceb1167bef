import { limits } from '#kernel';

/** The parameters `:tags1`, `:tags2` … of the groups of tags that a list is narrowed to: as many as a filter can have. */
export const TAG_GROUPS = Object.fromEntries(
  Array.from({ length: limits.tagsPerText }, (_, at) => [`tags${at + 1}`, 'uuid[] | null']),
) as Readonly<Record<`tags${number}`, 'uuid[] | null'>>;

/** The parameter with the tags of a group, which are counted from 0. */
export function tagGroup(at: number): string {
  return `:tags${at + 1}`;
}

/** The values of these parameters. */
export function tagGroupValues(
  groups: ReadonlyArray<readonly string[]>,
): Readonly<Record<`tags${number}`, readonly string[]>> {
  return Object.fromEntries(groups.map((tags, at) => [`tags${at + 1}`, tags]));
}
