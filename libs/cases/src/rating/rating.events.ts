/** A member rated a case study for the first time, by whatever rubric. Listeners run inside the rating's transaction. */
export class StrategyRated {
  constructor(
    /** The case study's. */
    readonly threadId: string,
    /** Null once the account of its contributor is erased. */
    readonly contributorId: string | null,
    readonly raterId: string,
    readonly at: Date,
  ) {}
}
