import { readFileSync } from 'node:fs';
import { ANA, BEN, SearchClient } from '../../support/search-client.js';

interface Row {
  readonly what: string;
  readonly text: string;
  readonly typed: string;
  readonly found: string;
}

const page = readFileSync(new URL('../../../docs/search.md', import.meta.url), 'utf8');
const rows: Row[] = [...page.matchAll(/^\| ([^|`]+?) +\| `([^`]+)` +\| `([^`]+)` +\| (yes|no) +\|$/gmu)].map(
  ([, what, text, typed, found]) => ({ what, text, typed, found }) as Row,
);

describe('what docs/search.md says of search', () => {
  let people: SearchClient;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    people = await SearchClient.start();
    for (const [at, text] of [...new Set(rows.map((row) => row.text))].entries()) {
      // As code, since nothing of it is meant to be Markdown.
      ids.set(text, await people.reflect(ANA, `Text no. ${at}`, `\`\`\`\n${text}\n\`\`\``));
    }
  });
  afterAll(() => people.api.close());

  it('is read to its last row', () => {
    expect(rows).toHaveLength(page.match(/^\|.*\| (?:yes|no) +\|$/gm)?.length ?? 0);
    expect(rows.length).toBeGreaterThan(45);
  });

  it('is so', async () => {
    const differing: Row[] = [];
    for (const row of rows) {
      const found = (await people.search(BEN, row.typed)).ids.includes(ids.get(row.text) as string) ? 'yes' : 'no';
      if (found !== row.found) differing.push(row);
    }
    expect(differing).toEqual([]);
  });
});
