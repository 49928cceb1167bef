/**
 * Somebody gave a wrong password. Emitted in a transaction that does nothing else, and also where there is no such account: listeners
 * ask the database the same then, so that the time that it takes tells nobody which exist.
 */
export class SignInFailed {
  /** @param memberId whose account it is; null where it is nobody's */
  constructor(readonly memberId: string | null) {}
}
