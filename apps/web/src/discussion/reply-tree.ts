/** What a tree of replies is made of. */
interface Placed {
  readonly number: number;
  readonly parent?: { readonly number: number } | null;
}

export interface Branch<Reply> {
  readonly reply: Reply;
  readonly answers: ReadonlyArray<Branch<Reply>>;
}

/** Replies that hang on something outside of the list: on the subject, or on what stands on an earlier page. */
export interface Bough<Reply> {
  /** The number of what they hang on; 0 for the subject. */
  readonly below: number;
  readonly branches: ReadonlyArray<Branch<Reply>>;
}

/** Puts replies, each after its parent, below what they answer, in the order in which they came. */
export function growTree<Reply extends Placed>(replies: readonly Reply[]): ReadonlyArray<Bough<Reply>> {
  type Growing = { reply: Reply; answers: Growing[] };
  const known = new Map<number, Growing>();
  const boughs = new Map<number, Growing[]>();
  for (const reply of replies) {
    if (known.has(reply.number)) continue;
    const branch: Growing = { reply, answers: [] };
    known.set(reply.number, branch);
    const parent = reply.parent?.number ?? 0;
    const above = known.get(parent);
    if (above) above.answers.push(branch);
    else boughs.set(parent, [...(boughs.get(parent) ?? []), branch]);
  }
  return [...boughs].map(([below, branches]) => ({ below, branches }));
}
