/** Whether everything is tried that takes long (`npm run test:long`), not only what each change needs. */
export const LONG = process.env.LONG === '1';

/** One of so many, the first among them; all of them with `LONG=1`. */
export function oneOf<Item>(so: number, all: readonly Item[]): readonly Item[] {
  return LONG ? all : all.filter((_, at) => at % so === 0);
}

/** How many generated examples a property is tried with: as many as meet each of its rules several times, and those that `LONG=1` adds to them. */
export function numRuns(usual: number, long: number): number {
  return LONG ? long : usual;
}
