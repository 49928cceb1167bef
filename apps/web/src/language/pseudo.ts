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

/** The message with accents and a third longer, between brackets: what stays plain on screen is in no catalogue. */
export function pseudo(message: string): string {
  const text = outsideOfPlaces(message, (part) =>
    part.replace(/[aeiouncsAEIOUNCS]/g, (letter) => ACCENTED[letter] ?? letter),
  );
  return `[${text}${'·'.repeat(Math.ceil(message.length / 3))}]`;
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
