/** Somebody as they are named on pages. */
export interface Person {
  readonly handle: string;
  /** As far as it is shown to whoever looks. */
  readonly displayName?: string | null;
}

/** The name by which somebody is called: their own where it is shown, else their handle. */
export function shownName({ displayName, handle }: Person): string {
  return displayName || `@${handle}`;
}
