import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'docs/decisions';
/** What a reader needs of one; tables are looked up, not read. */
const MOST_WORDS = 300;

describe('records of decisions', () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d{4}-/.test(name));
  const listed = [...readFileSync(`${FOLDER}/README.md`, 'utf8').matchAll(/^\| \[(\d{4})\]\((.+?)\)/gm)];

  it('are listed once each, in their order', () => {
    expect(listed.map(([, , file]) => file)).toEqual(files.sort());
    expect(listed.map(([, number, file]) => file?.startsWith(`${number}-`))).toEqual(files.map(() => true));
  });

  it('say when they were decided and where they stand, in a few words', () => {
    const faults = files.flatMap((name) => {
      const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
      const words = text.replaceAll(/^(?:\||# |\d{4}-\d\d-\d\d).*$/gm, '').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
      return [
        ...(/^\d{4}-\d\d-\d\d · \w+/m.test(text) ? [] : [`${name}: without date and status`]),
        ...(words > MOST_WORDS ? [`${name}: ${words} words`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
});
