import MarkdownIt, { type StateBlock, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { keepMentions } from './mention-marks.js';

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
  const md = new MarkdownIt({ html: false, linkify: true, maxNesting: BLOCK_LEVELS + 4 }).use(footnotes);
  // Notes are those of GFM: no notes within the line, and where they are put is the tree builder's business.
  md.inline.ruler.disable('footnote_inline');
  md.core.ruler.disable('footnote_tail');
  md.block.ruler.before('table', 'deepest_level', keepAsLine);
  md.validateLink = (url) => /^(?:https?:\/\/|mailto:)./i.test(url);
  addAutolinks(md);
  keepMentions(md);
  return md;
}

/** GFM's autolinks: http, https, `www.` and e-mail addresses, not `example.com`, which is as often a missing space. */
function addAutolinks({ linkify }: Parser): void {
  linkify.set({ fuzzyLink: false, fuzzyEmail: true }).add('ftp:', null).add('//', null);
  const rest = new RegExp(linkify.re.get_url_host_port().source + linkify.re.get_path().source, 'iy');
  linkify.add('www.', {
    validate: (text, position) => {
      rest.lastIndex = position;
      return rest.exec(text)?.[0].length ?? 0;
    },
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
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
