/** A member has read replies of a thread, and so its subject. Listeners run inside the transaction that remembers it. */
export class RepliesRead {
  constructor(
    readonly threadId: string,
    readonly memberId: string,
    /** A set of numbers, as PostgreSQL writes it: `{[1,5)}`. */
    readonly numbers: string,
    readonly at: Date,
  ) {}
}
