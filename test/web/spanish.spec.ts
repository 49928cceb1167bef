import * as es from '../../apps/web/src/language/es/index.js';

/** How a stranger is spoken to, and second words for what has one. */
const FOREIGN: ReadonlyArray<readonly [why: string, form: RegExp]> = [
  ['tú, not usted', /(?<!\p{L})(?:ustede?s?|su (?:valoración|predicción|borrador|contraseña|cuenta))(?!\p{L})/iu],
  [
    'tú, not usted, to be told what to do',
    /(?:^|[.:;,{] ?)(?:elija|juzgue|ponga|quite|busque|escriba|guarde|envíe|espere|mire|vuelva|pruebe|recargue|valore)(?:lo|la|los|las|se)?(?= )/iu,
  ],
  ['estantería', /(?<!\p{L})estantes?(?!\p{L})/iu],
  ['entrar', /inici\p{L}* (?:la )?sesión/iu],
  ['crear cuenta', /hac\p{L}+ miembro/iu],
  ['apelar', /(?<!\p{L})(?:recurr|reclam)\p{L}+/iu],
  ['mencionar', /(?:para|quién) llamar/iu],
];

describe('the pages in Spanish', () => {
  it.each(FOREIGN)('have one word: %s', (_why, form) => {
    const texts = Object.entries(es).flatMap(([feature, messages]) =>
      Object.entries(messages).map(([name, text]) => [`${feature}.${name}`, text as string] as const),
    );
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter(([, text]) => form.test(text))).toEqual([]);
  });

  it('keep “unirse” for courses', () => {
    const { courses: _courses, courseOffice: _office, ...others } = es;
    const joining = /(?<!\p{L})(?:unirse|unirte|únete)(?!\p{L})/iu;
    const found = Object.entries(others).flatMap(([feature, messages]) =>
      Object.entries(messages)
        .filter(([, text]) => joining.test(text))
        .map(([name]) => `${feature}.${name}`),
    );
    expect(found).toEqual(['home.joinOne', 'members.joiningAfter']);
  });
});
