import { parseMarkdown, render } from '../../markdown/src/html/renderer.js';
import { STORED_PREFIX, withOwnNotes } from './note-ids.js';

const stored = (markdown: string, idPrefix = STORED_PREFIX) =>
  render(parseMarkdown(markdown), { idPrefix, members: new Map() }).html;
const ids = (html: string) =>
  Array.from(html.matchAll(/(?:id|href)="#?(user-content-[^"]*)"/g), ([, id]) => id as string);

const NOTED = 'a[^x] b[^y] c[^x]\n\n[^x]: X, see[^y]\n\n[^y]: Y';

describe('footnotes of texts that read the same', () => {
  it('have ids by the address of each, linked as before', () => {
    const [one, other] = ['t-1.4', 't-1.5'].map((address) => withOwnNotes(stored(NOTED), address)) as [string, string];
    expect(ids(one).filter((id) => ids(other).includes(id))).toEqual([]);
    const shape = (html: string) => ids(html).map((id) => ids(html).indexOf(id));
    expect(shape(one)).toEqual(shape(stored(NOTED)));
    expect(ids(one)).toHaveLength(14);
    expect(one.length).toBe(stored(NOTED).length);
    expect(one.replaceAll(/user-content-[\da-f]+-/g, `user-content-${STORED_PREFIX}-`)).toBe(stored(NOTED));
  });

  it('have the same ones each time, also once the text is another', () => {
    expect(withOwnNotes(stored(NOTED), 'a')).toBe(withOwnNotes(stored(NOTED), 'a'));
    expect(ids(withOwnNotes(stored('z[^1]\n\n[^1]: Z'), 'a'))[0]).toBe(ids(withOwnNotes(stored(NOTED), 'a'))[0]);
  });

  it.each(['0123456789', '019b0000-0000-7000-8000-00000000000a', 'fn-1-fn', 'a.b_c'])(
    'have them whatever they were stored with: %s',
    (prefix) => {
      expect(withOwnNotes(stored(NOTED, prefix), 'a')).toBe(withOwnNotes(stored(NOTED), 'a'));
    },
  );

  it.each([
    'user-content-stored-text-fn-1',
    '`<li id="user-content-stored-text-fn-1">` [^1]\n\n[^1]: x',
    '<a href="#user-content-stored-text-fn-1"> <section class="footnotes">',
    '[a](https://a.example/user-content-stored-text-fn-1 "<li id=user-content-stored-text-fn-1>") [^1]\n\n[^1]: x',
  ])('leave what somebody has typed: %j', (markdown) => {
    const html = withOwnNotes(stored(markdown), 'a');
    const typed = (text: string) => text.replaceAll(/<(?:a href="#|li id=")user-content[^>]*>/g, '');
    expect(typed(html)).toBe(typed(stored(markdown)));
    expect(html).toContain('user-content-stored-text-fn-1');
  });

  it('are nowhere in a text without any, and in no text that is not there', () => {
    expect([withOwnNotes('<p>a</p>', 'a'), withOwnNotes(null, 'a'), withOwnNotes(undefined, 'a')]).toEqual([
      '<p>a</p>',
      null,
      undefined,
    ]);
  });
});
