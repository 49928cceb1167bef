import { wordingLookedAt } from './error-wording.js';
import { readSources, type Sources } from './sources.js';

/** Files that look at the wording of errors all the same, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'libs/platform/src/database/driver-trouble.ts':
    'pg and its pool say in words alone that there is no connection or no answer: here, and nowhere else, these are read',
  'libs/platform/src/media/image-program.ts': 'sharp says in words alone that it has run out of time',
  'apps/web/src/page/refusal.ts':
    'whether an error says more than the sentences of its fields, which come along with it: nothing is recognised',
};

describe('the wording of errors', () => {
  it('decides nothing: they are known by class, code or what produced them', () => {
    expect(faults(readSources(['apps', 'libs', 'bench']), EXCEPTIONS)).toEqual([]);
  });

  describe('goes red on', () => {
    const found = (text: string) => wordingLookedAt('a.ts', text);

    it.each([
      ['a pattern', 'if (/away/.test(error.message)) giveUp();'],
      ['a pattern of its own name', 'if (AWAY.test((error as Error).message)) giveUp();'],
      ['a pattern that takes parts out', 'const [, name] = /"(\\w+)"/.exec(error?.message) ?? [];'],
      ['a match', "error.message.match('away');"],
      ['a beginning', "if (error.message.startsWith('timeout')) giveUp();"],
      ['a part, in small letters', "if (error.message.toLowerCase().includes('away')) giveUp();"],
      ['the whole', 'if (AWAY === error.message) giveUp();'],
      ['all but the whole', "if (error.message !== 'away') throw error;"],
      ['a choice', "switch (error.message) { case 'away': giveUp(); }"],
      ['a set', 'if (KNOWN.has(error.message)) giveUp();'],
      ['a part cut out', "const rest = error.message.replace(/ Did you mean .*/, '');"],
      ['what was taken out of it', 'const { code, message } = error; if (/away/.test(message)) giveUp();'],
      ['what was taken out by another name', "catchAll(({ message: text }) => text.includes('away'));"],
      ['what was named before', "const said = error.message ?? ''; if (said === 'away') giveUp();"],
      ['the error as a text', "if (String(error).includes('away')) giveUp();"],
      ['a text around it', "if ((error.message + '.').includes('away')) giveUp();"],
      ['its stack', "if (error.stack.includes('pg-pool')) giveUp();"],
    ])('%s', (_name, text) => {
      expect(found(text)).toHaveLength(1);
    });

    it.each([
      ['a class', 'if (error instanceof Unavailable) giveUp();'],
      ['a code', "if (error.code === '57014') giveUp();"],
      ['whether there is one', "if (error.message === undefined || error.message === '') giveUp();"],
      ['telling it', "throw new Refusal('It failed: ' + error.message);"],
      ['a text that is no error’s', "port.on('message', (message) => { if (message === 'end') end(); });"],
      ['another property', "if (answer.body.includes('away')) giveUp();"],
    ])('nothing that is in order: %s', (_name, text) => {
      expect(found(text)).toEqual([]);
    });

    it('a file with its line, and an exception that is no longer needed', () => {
      const sources = new Map([['libs/a.ts', '\nif (error.message === AWAY) giveUp();']]);
      expect(faults(sources, {})).toEqual(['libs/a.ts:2: error.message === AWAY']);
      expect(faults(sources, { 'libs/a.ts': 'its reason' })).toEqual([]);
      expect(faults(new Map(), { 'libs/a.ts': 'its reason' })).toEqual(['libs/a.ts needs no exception']);
    });
  });
});

function faults(sources: Sources, exceptions: Readonly<Record<string, string>>): string[] {
  const found = new Map([...sources].map(([path, text]) => [path, wordingLookedAt(path, text)]));
  const unneeded = Object.keys(exceptions).filter((path) => !found.get(path)?.length);
  return [
    ...[...found].flatMap(([path, places]) => (path in exceptions ? [] : places.map((place) => `${path}:${place}`))),
    ...unneeded.map((path) => `${path} needs no exception`),
  ];
}
