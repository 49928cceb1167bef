import type { Element, ElementContent } from 'hast';
import type { Token } from 'markdown-it';
import { element, text } from './element.js';

/** A text without its notes, and the notes by label; where a label is used twice the first note counts. */
export interface SeparatedNotes {
  body: Token[];
  notes: ReadonlyMap<string, Token[]>;
}

export function separateNotes(tokens: Token[]): SeparatedNotes {
  const body: Token[] = [];
  const notes = new Map<string, Token[]>();
  const open: Token[][] = [body];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const note: Token[] = [];
      const { label } = token.meta as { label: string };
      if (!notes.has(label)) notes.set(label, note);
      open.push(note);
    } else if (token.type === 'footnote_reference_close') {
      open.pop();
    } else {
      open.at(-1)?.push(token);
    }
  }
  return { body, notes };
}

/** Numbers notes in the order in which they are first referred to, and links references and notes both ways. */
export class NoteNumbering {
  /** How often each note is referred to, by label. */
  private readonly references = new Map<string, number>();
  private readonly numbers = new Map<string, number>();

  constructor(private readonly prefix: string) {}

  /** The labels so far; it grows while it is walked, as notes refer to notes. */
  labels(): Iterable<string> {
    return this.references.keys();
  }

  /** A reference to the note, by its number. It never stands inside a link: brackets with a reference in them are none. */
  reference(label: string): Element {
    const earlier = this.references.get(label) ?? 0;
    this.references.set(label, earlier + 1);
    const number = this.numberOf(label);
    const properties = {
      href: `#${this.noteId(number)}`,
      id: this.referenceId(number, earlier),
      className: ['footnote-ref'],
    };
    return element('sup', {}, [element('a', properties, [text(String(number))])]);
  }

  /** The note as an item of the list, ending with a way back to each reference. */
  note(label: string, content: ElementContent[]): Element {
    const number = this.numberOf(label);
    const last = content.at(-1);
    const paragraph = last?.type === 'element' && last.tagName === 'p' ? last : element('p');
    if (paragraph !== last) content.push(paragraph);
    for (let index = 0; index < (this.references.get(label) ?? 0); index++) {
      const properties = {
        href: `#${this.referenceId(number, index)}`,
        className: ['footnote-backref'],
        ariaLabel: `Back to reference ${number}${index ? `-${index + 1}` : ''}`,
      };
      paragraph.children.push(text(' '), element('a', properties, [text('↩')]));
    }
    return element('li', { id: this.noteId(number) }, content);
  }

  private numberOf(label: string): number {
    const known = this.numbers.get(label);
    if (known) return known;
    this.numbers.set(label, this.numbers.size + 1);
    return this.numbers.size;
  }

  private noteId(number: number): string {
    return `${this.prefix}fn-${number}`;
  }

  private referenceId(number: number, index: number): string {
    return `${this.prefix}fnref-${number}${index ? `-${index + 1}` : ''}`;
  }
}
