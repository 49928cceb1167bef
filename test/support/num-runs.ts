/** Whether everything is tried that takes long (`npm run test:long`), not only what each change needs. */
export const LONG = process.env.LONG === '1';

/** How many generated examples a property is tried with: as many as meet each of its rules several times, and those that `LONG=1` adds to them. */
export function numRuns(usual: number, long: number): number {
  return LONG ? long : usual;
}
