import type { PostAddress } from '#kernel';

/** A member reacted to a piece of content in a way in which they had not. Listeners run inside the reaction's transaction. */
export class Reacted {
  constructor(
    readonly address: PostAddress,
    readonly memberId: string,
    readonly at: Date,
  ) {}
}
