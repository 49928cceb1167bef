/** What a member says of themselves waits for a moderator. Listeners run inside the transaction. */
export class ProfileHeld {
  constructor(
    readonly memberId: string,
    readonly revision: number,
    readonly because: { readonly rule: string; readonly matched: readonly string[] },
    readonly at: Date,
  ) {}
}

/** What waited was changed, and others are shown it: nothing waits any more. */
export class ProfileSettled {
  constructor(readonly memberId: string) {}
}
