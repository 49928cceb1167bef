/** A mail as developers look at it. */
export interface ShownMail {
  readonly id: string;
  readonly at: Date;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** All of it, as it would have been sent; null of a sample. */
  readonly source: string | null;
}

/** Mails that were kept instead of being sent, and a sample of each kind. */
export interface Mails {
  kept(): Promise<readonly ShownMail[]>;
  samples(): readonly ShownMail[];
  find(id: string): Promise<ShownMail | null>;
}
