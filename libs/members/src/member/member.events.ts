/** There is a new member, who has given a name. Listeners run inside the transaction. */
export class MemberSignedUp {
  constructor(readonly memberId: string) {}
}
