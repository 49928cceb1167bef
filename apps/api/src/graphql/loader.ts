import type { Viewer } from '#kernel';

type Load<Key, Value> = (viewer: Viewer, keys: readonly Key[]) => Promise<ReadonlyArray<Value | null | Error>>;

/** How one kind of thing is loaded for all rows of a list at once. */
export interface LoaderDefinition<Key, Value> {
  load: Load<Key, Value>;
  cacheKey: ((key: Key) => unknown) | undefined;
}

/**
 * Defines a loader; keep it as a property of the resolver class and call `context.loader(this.byId).load(key)`.
 * Every request has a DataLoader of its own for each definition.
 *
 * @param load answers one value for each key, in the order of the keys; null for what does not exist or may not be seen
 * @param cacheKey what makes two keys equal, where they are not texts or numbers
 */
export function defineLoader<Key, Value>(
  load: Load<Key, Value>,
  cacheKey?: (key: Key) => unknown,
): LoaderDefinition<Key, Value> {
  return { load, cacheKey };
}
