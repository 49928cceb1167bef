import { LRUCache } from 'lru-cache';
import { limits } from '#kernel';
import { shownOrder } from './shown-order.js';
import { readingsOf, spelledOut, type Word, wordsOf } from './word.js';

/** A phrase as it is compared. */
export interface PhraseKey {
  readonly words: readonly string[];
  /** It ends in `*`: its last word is the beginning of one. */
  readonly open: boolean;
}

/** What may follow the words that led here. */
interface Step {
  readonly next: Map<string, Step>;
  /** A phrase ends with the word that led here. */
  ends: boolean;
  /** Beginnings of the last words of phrases, by their lengths. */
  readonly beginnings: Map<number, Set<string>>;
}

/** Reads a phrase as somebody wrote it. */
export function phraseKey(phrase: string): PhraseKey {
  const open = phrase.trimEnd().endsWith('*');
  return { words: wordsOf(phrase).map(({ key }) => key), open };
}

/** Lists of the courses in which somebody writes, by all their characters, each of which comes to some hundred bytes: four of the longest there can be, or a hundred usual ones. */
const known = new LRUCache<string, BannedPhrases>({
  maxSize: 4 * limits.screening.phrases * limits.screening.phraseCharacters.most,
  sizeCalculation: (_list, key) => key.length + 1,
});

/**
 * A list of phrases, each of which is found where its words stand one after the other, whatever is between them; whole words only, but
 * for a `*` at the end. The text is read as it was written and as it looks: three letters or more that stand one by one are a word,
 * symbols that show letters are letters, those of other scripts that look like Latin ones are those (see `undisguised` for which words), what
 * an apostrophe ties to a word is none of it, and what nobody sees is not there. Where something turns the direction of writing, the text is read
 * in the order in which it is seen, too. A phrase itself is read as it was written.
 * The time is proportional to the text's words, times those of the longest phrase: nothing is tried twice.
 */
export class BannedPhrases {
  private readonly root: Step = step();

  /** The same list for the same phrases, made once for as long as it is used: every text that is written in a course asks for it. */
  static of(phrases: readonly string[]): BannedPhrases {
    // They are lines: none has a line break.
    const key = phrases.join('\n');
    let list = known.get(key);
    if (!list) {
      list = new BannedPhrases(phrases);
      known.set(key, list);
    }
    return list;
  }

  /** @param phrases as they were written; those without a letter or digit are found nowhere */
  constructor(readonly phrases: readonly string[]) {
    for (const phrase of phrases) this.add(phraseKey(phrase));
  }

  /** The words that match, as they stand in the text: each once, up to `limits.screening.matched`. */
  find(text: string): string[] {
    if (this.phrases.length === 0) return [];
    const found = new Map<string, string>();
    const shown = shownOrder(text);
    this.findIn(text, found);
    if (shown !== null) this.findIn(shown, found);
    return [...found.values()];
  }

  private findIn(text: string, found: Map<string, string>): void {
    const add = (read: readonly Word[]) => {
      for (let at = 0; at < read.length && found.size < limits.screening.matched; at++) {
        const last = this.longestFrom(read, at);
        if (last === null) continue;
        const [from, to] = [read[at] as Word, read[last] as Word];
        const shown = excerpt(text.slice(from.start, to.end));
        found.set(shown.toLowerCase(), shown);
      }
    };
    for (const read of readingsOf(text)) {
      add(read);
      const spelled = spelledOut(text, read);
      if (spelled) add(spelled);
    }
  }

  private add({ words, open }: PhraseKey): void {
    const last = words.at(-1);
    if (last === undefined) return;
    let at = this.root;
    for (const word of open ? words.slice(0, -1) : words) {
      const next = at.next.get(word) ?? step();
      at.next.set(word, next);
      at = next;
    }
    if (!open) at.ends = true;
    else at.beginnings.set(last.length, (at.beginnings.get(last.length) ?? new Set()).add(last));
  }

  /** Where the longest phrase that begins there ends; null where none does. */
  private longestFrom(words: readonly Word[], start: number): number | null {
    let longest: number | null = null;
    let at: Step | undefined = this.root;
    for (let place = start; at && place < words.length; place++) {
      const { key } = words[place] as Word;
      if (begins(at, key)) longest = place;
      at = at.next.get(key);
      if (at?.ends) longest = place;
    }
    return longest;
  }
}

function step(): Step {
  return { next: new Map(), ends: false, beginnings: new Map() };
}

function begins({ beginnings }: Step, word: string): boolean {
  for (const [length, known] of beginnings) if (length <= word.length && known.has(word.slice(0, length))) return true;
  return false;
}

/** On one line, and no longer than the longest phrase: what stands between two words may be anything. */
function excerpt(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .slice(0, 2 * limits.screening.phraseCharacters.most)
    .toWellFormed();
}
