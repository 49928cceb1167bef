/**
 * Does something for each of many, all at once: what goes wrong for one of them goes on for the others.
 * @throws the first of what went wrong, once all are done
 */
export async function forEachFollower<Follower>(
  all: Iterable<Follower>,
  work: (follower: Follower) => Promise<void> | void,
): Promise<void> {
  const outcomes = await Promise.allSettled([...all].map(async (one) => work(one)));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
}
