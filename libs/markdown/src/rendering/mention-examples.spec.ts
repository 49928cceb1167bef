import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MentionedMember } from '../html/renderer.js';
import { handlesMeant, htmlOf, type Rendering, renderText } from './rendering.js';

const rule = readFileSync(fileURLToPath(new URL('../../../../docs/mentions.md', import.meta.url)), 'utf8');

/** A cell of words: `_` is escaped. */
const words = (cell: string) => cell.replaceAll('\\', '').trim();

const [, listed = ''] = /There are the members ([^.]+(?:\.who)[^.]*)\./.exec(rule) ?? [];
const members = new Map<string, MentionedMember>(
  words(listed.replace(/\s+/g, ' '))
    .split(/, | and /)
    .map((handle) => [handle, { id: `of-${handle}`, handle }]),
);

/** The rows of the table: what is typed, and whom it calls. */
const examples = [...rule.matchAll(/^\| (`+)(.+?)\1 +\| ([^|]+) \| [^|]+ \|$/gm)].map(
  ([, , text = '', calls = '']) => ({
    text: text
      .replaceAll('↵', '\n')
      .replace(/<U\+([0-9A-F]{4})>/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
    calls: words(calls) === 'nobody' ? [] : words(calls).split(', '),
  }),
);

describe('the examples of docs/mentions.md', () => {
  it('are forty or so, all of the table, about members that are listed', () => {
    const [, table = ''] = rule.split('## Examples');
    expect(table.match(/^\|/gm)).toHaveLength(examples.length + 2);
    expect(examples.length).toBeGreaterThanOrEqual(40);
    expect(new Set(examples.flatMap(({ calls }) => calls))).toEqual(
      new Set([...members.keys()].filter((handle) => !['jos', 'curator'].includes(handle))),
    );
  });

  it.each(examples)('call in $text $calls', ({ text, calls }) => {
    const rendering = renderText({ markdown: text, idPrefix: 'p', path: '', mentions: true }) as Rendering;
    expect(handlesMeant(rendering, members).filter((handle) => members.has(handle))).toEqual(calls);
    const linked = [...htmlOf(rendering, members).matchAll(/data-member-id="of-([^"]+)">@([^<]*)<\/a>/g)];
    expect([...new Set(linked.map(([, handle]) => handle))]).toEqual(calls);
    for (const [, handle, typed] of linked) expect(typed?.toLowerCase()).toBe(handle);
  });
});
