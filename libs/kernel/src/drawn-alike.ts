import { LIKE, SAME } from './look-alikes.js';

/** What stands for an upright stroke, which is read as l or as i, as it fits. */
export const STROKE = '|';

/** A small capital I is one, too, whichever letter it stands for. */
const UPRIGHT = /[lI]/g;

const signsOf = (rows: typeof SAME): Array<[sign: string, read: string]> =>
  rows.flatMap(([read, signs]) => Array.from(signs, (sign): [string, string] => [sign, read.replace(UPRIGHT, STROKE)]));

/** Signs and letters of all scripts, by themselves, and the letters and digits of ASCII that nobody can tell them from. */
export const drawnTheSame: ReadonlyMap<string, string> = new Map(signsOf(SAME));

/** The same, and those that are almost alike. */
export const drawnAlike: ReadonlyMap<string, string> = new Map([...signsOf(SAME), ...signsOf(LIKE)]);
