import { readFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

/** What takes long, by where it stands or what stands in it: programs and the plans of all statements, then browsers, of which the first fills the demo for all. */
const TAKES_LONG = [/\/e2e\/programs\/|\/test\/plans\/|ApiProcess/, /\/test\/browser\//];

/** Begins with what takes long, so that it is not what the end waits for: in a fresh clone Jest knows no times, and goes by size. */
export default class extends Sequencer {
  sort(tests) {
    const turnOf = ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const found = TAKES_LONG.findIndex((pattern) => pattern.test(path) || pattern.test(text));
      return found === -1 ? TAKES_LONG.length : found;
    };
    const turns = new Map(tests.map((test) => [test, turnOf(test)]));
    return super.sort(tests).sort((one, other) => turns.get(one) - turns.get(other));
  }
}
