import type { ComponentChildren } from 'preact';

/** A text as it was typed, with the words for which it is held marked, and said to be for those who do not see the mark. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return <>{markWords(text, words).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</>;
}

/** Cuts a text into what is not marked and, at every odd place, what is. The longest of several words wins; case is only minded where the text has the word as it stands. */
export function markWords(text: string, words: readonly string[]): string[] {
  const sought = [...new Set(words)].filter((word) => word !== '').sort((one, other) => other.length - one.length);
  if (sought.length === 0) return [text];
  return text.split(new RegExp(`(${sought.map(literally).join('|')})`, 'giu'));
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** What stands in a frame of its own, with its line breaks. */
export function Typed({ children }: { children: ComponentChildren }) {
  return (
    <div class="typed" dir="auto">
      {children}
    </div>
  );
}
