import { withoutUnseen } from '#kernel';
import { ADDRESS_CHARACTER } from '../parse/bare-address.js';

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * What is one word to a reader, though Unicode has boundaries in it: an address with its path, a mail address, a path, a key or a digest. None of the
 * patterns begins within a run of its own characters, so that they take linear time.
 */
const ONE_WORD = new RegExp(
  [
    String.raw`(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,30}:\/\/${ADDRESS_CHARACTER}+`,
    String.raw`(?<![\p{L}\p{N}])(?:www\.|(?:mailto|doi|urn|data):|10\.\d{4,9}\/|(?:sha|md)\d{1,4}[:-](?=[a-z0-9+/=_-]{16}))${ADDRESS_CHARACTER}+`,
    String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,24}[/?#]${ADDRESS_CHARACTER}+`,
    String.raw`(?<![\w.+'-])[\w.+'-]{1,255}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,9}`,
    String.raw`(?<![\p{L}\p{N}\p{M}_~./:-])(?:~|\.{1,2})?(?:\/[\p{L}\p{N}_.@+%-]+){2,}\/?`,
    String.raw`(?<![\w./-])[\w.-]{1,255}(?:\/[\w.-]{1,255})+\.\w{1,5}(?!\w)`,
    String.raw`(?<![\p{L}\p{N}])(?:[a-z]:|\\)(?:\\[^\s\\]+)+`,
    String.raw`(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])`,
    String.raw`(?<![\w:])[0-9a-f]{2}(?::[0-9a-f]{2}){5,}(?![\w:])`,
    String.raw`(?<![\w.-])eyJ[\w-]{8,}(?:\.[\w-]+){1,4}`,
    String.raw`(?<![\w+/=])(?=[a-z+/_]{0,60}\d)[\w+/]{32,}={0,2}`,
  ].join('|'),
  'giu',
);
/** What a line has in it at least that has one: looking for them takes as long as counting does. */
const PERHAPS_ONE_WORD = /[@/\\:=+]|[wW]{3}\.|-[\dA-Fa-f]{4}-|eyJ/;
/** Emoji that are made of a digit or a letter, which make no word either. */
const EMOJI = /[0-9#*]\ufe0f?\u20e3|[\u2139\u24c2\u{1f130}-\u{1f19a}]/gu;
const PERHAPS_EMOJI = /[\u20e3\u2139\u24c2\ud83c]/;

/**
 * Words by Unicode's word boundaries (UAX #29): a segment with a letter, digit or ideograph in it. `don't` and `3.5` are one
 * word, `well-known` is two, 図書館 as many as the dictionary finds, an address or a path is one. What nobody sees makes no words. Code and notes count: they are there to be read.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const segment of WORDS.segment(wordsOf(withoutUnseen(text)))) if (segment.isWordLike) count++;
  return count;
}

function wordsOf(text: string): string {
  const words = PERHAPS_ONE_WORD.test(text)
    ? text.replace(/.+/g, (line) => (PERHAPS_ONE_WORD.test(line) ? line.replace(ONE_WORD, ' a ') : line))
    : text;
  return PERHAPS_EMOJI.test(words) ? words.replace(EMOJI, ' ') : words;
}
