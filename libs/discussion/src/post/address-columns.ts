import type { PostAddress } from '#kernel';

/** Addresses as the two columns that a statement is given: `unnest(:threadIds, :numbers) with ordinality as asked(thread_id, number, at)`. */
export function addressColumns(addresses: readonly PostAddress[]): { threadIds: string[]; numbers: number[] } {
  return {
    threadIds: addresses.map((address) => address.threadId),
    numbers: addresses.map((address) => address.number),
  };
}
