import { chainsOf } from './asked-words.js';

/** A chain on a line: words, with the number of places between them where that is not one. */
const read = (asked: string) =>
  chainsOf(asked).map((chain) =>
    chain.map(({ lexeme, gap }, at) => (at && gap > 1 ? `+${gap} ${lexeme}` : lexeme)).join(' '),
  );

describe('what is looked for', () => {
  it.each([
    [`'book' & 'shelf'`, ['book', 'shelf']],
    [`'read' <-> 'room'`, ['read room']],
    [`'head' <2> 'hous' & 'key'`, ['head +2 hous', 'key']],
    [`'covid' <-> '19' | 'covid19'`, ['covid 19', 'covid19']],
    [`( 'covid' <-> '19' | 'covid19' ) <-> 'room'`, ['covid 19 room', 'covid19 room']],
    [`'a' <-> ( 'b' <2> 'c' | 'bc' ) <-> 'd'`, ['a b +2 c d', 'a bc d']],
    [`'book' & !'shelf' & !( 'read' <-> 'room' )`, ['book']],
    [`'o''dowd' | ( 'x' & 'y' )`, ["o'dowd", 'x', 'y']],
    ['', []],
  ])('in %s', (asked, chains) => {
    expect(read(asked)).toEqual(chains);
  });

  it('is not more than anybody can mean', () => {
    const asked = Array.from({ length: 20 }, (_, at) => `( 'a${at}' | 'b${at}' )`).join(' <-> ');
    expect(chainsOf(asked).length).toBeLessThanOrEqual(64);
  });
});
