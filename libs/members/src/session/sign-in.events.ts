/** Somebody gave a wrong password for an account that exists. Listeners run in a transaction that holds nothing else. */
export class SignInFailed {
  constructor(readonly memberId: string) {}
}
