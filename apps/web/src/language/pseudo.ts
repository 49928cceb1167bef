const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  c: 'ç',
  s: 'š',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  N: 'Ñ',
  C: 'Ç',
  S: 'Š',
};

/** How much longer than English another language may be. */
const LONGER = 0.4;
const WORD = '····· ';

/** The message with accents and two fifths longer, between brackets: what stays plain on screen is in no catalogue. */
export function pseudo(message: string): string {
  const text = outsideOfPlaces(message, (part) =>
    part.replace(/[aeiouncsAEIOUNCS]/g, (letter) => ACCENTED[letter] ?? letter),
  );
  const more = WORD.repeat(Math.ceil((message.length * LONGER) / WORD.length)).trimEnd();
  return `[${text} ${more}]`;
}

/** The message in marks that run from right to left. */
export function pseudoRightToLeft(message: string): string {
  return `\u2067${message}\u2069`;
}

/** Changes what is text of a message, and leaves `{places}` and the plural forms' keywords alone. */
function outsideOfPlaces(message: string, change: (part: string) => string): string {
  let depth = 0;
  return message
    .split(/([{}])/)
    .map((part) => {
      if (part === '{') depth += 1;
      else if (part === '}') depth -= 1;
      else if (depth % 2 === 0) return change(part);
      return part;
    })
    .join('');
}
