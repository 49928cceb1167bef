/** A catalogue in another language: every message of the English one, and no other. The compiler sees to it. */
export type Messages<English extends Readonly<Record<string, string>>> = Readonly<Record<keyof English, string>>;
