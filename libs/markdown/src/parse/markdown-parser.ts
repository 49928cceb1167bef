import MarkdownIt, { type StateBlock, type StateInline, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { isLinked, normalizeAddress } from './address.js';
import { bareAddress, plainText } from './bare-address.js';
import { mailAddresses } from './mail-address.js';
import { keepMentions } from './mention-marks.js';
import { strikeBetween, strikethrough } from './strikethrough.js';

/**
 * Quotes, lists and notes inside one another: far more than anybody can read. What is nested deeper is kept as plain
 * lines of the innermost one, so nothing is lost and nothing runs out of stack. (A list takes two levels.)
 */
const BLOCK_LEVELS = 96;

type Parser = InstanceType<typeof MarkdownIt>;

const parser = createParser();

/**
 * CommonMark with GFM's tables, strikethrough, autolinks and footnotes, as markdown-it's tokens. HTML is text. Links and
 * images with any address but http, https and mailto stay the text they were typed as. Takes linear time for all input
 * that we know of (see the spec), at any nesting. See docs/decisions/0002.
 */
export function parseTokens(markdown: string): Token[] {
  return parser.parse(markdown, {});
}

function createParser(): Parser {
  const md = new MarkdownIt({ html: false, maxNesting: BLOCK_LEVELS + 4 }).use(footnotes);
  // Notes are those of GFM: no notes within the line, and where they are put is the tree builder's business.
  md.inline.ruler.disable('footnote_inline');
  md.core.ruler.disable('footnote_tail');
  md.block.ruler.before('table', 'deepest_level', keepAsLine);
  const encode = md.normalizeLink.bind(md);
  md.normalizeLink = (address) => normalizeAddress(address, encode);
  md.validateLink = isLinked;
  // What was typed is what is read: a host that is decoded could be taken for another one.
  md.normalizeLinkText = (address) => address;
  md.inline.ruler.at('text', plainText);
  md.inline.ruler.at('linkify', bareAddress);
  md.core.ruler.at('linkify', mailAddresses);
  md.inline.ruler.at('link', unlessEmpty('link', 0));
  md.inline.ruler.at('image', unlessEmpty('image', 1));
  md.inline.ruler.at('strikethrough', strikethrough);
  md.inline.ruler2.at('strikethrough', strikeBetween);
  keepMentions(md);
  return md;
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

const EMPTY_DESTINATION = /\]\([ \t\n]*\)/;
const EMPTY_DESTINATION_HERE = /\]\([ \t\n]*\)/y;

/**
 * A rule of markdown-it, but where `()` follows the label: what leads nowhere stays the text that was typed, as with any address that is not
 * linked.
 * @param mark how many characters stand before the bracket
 */
function unlessEmpty(name: 'link' | 'image', mark: number): InlineRule {
  const rule = ruleOf(name);
  /** Whether a text has such a destination at all, by its state. */
  const possible = new WeakMap<StateInline, boolean>();
  return (state, silent) => {
    const bracket = state.pos + mark;
    if (state.src[bracket] !== '[') return false;
    let possibly = possible.get(state);
    if (possibly === undefined) {
      possibly = EMPTY_DESTINATION.test(state.src);
      possible.set(state, possibly);
    }
    if (possibly) {
      EMPTY_DESTINATION_HERE.lastIndex = state.md.helpers.parseLinkLabel(state, bracket, name === 'link');
      if (EMPTY_DESTINATION_HERE.lastIndex > 0 && EMPTY_DESTINATION_HERE.test(state.src)) return false;
    }
    return rule(state, silent);
  };
}

function ruleOf(name: string): InlineRule {
  const { inline } = new MarkdownIt();
  inline.ruler.enableOnly([name]);
  return inline.ruler.getRules('')[0] as InlineRule;
}

/** A block rule: at the deepest level every line is a paragraph, whatever it looks like. */
function keepAsLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if (state.level < BLOCK_LEVELS || silent) return false;
  state.push('paragraph_open', 'p', 1).map = [line, line + 1];
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(line, line + 1, state.blkIndent, false).trim();
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = line + 1;
  return true;
}
