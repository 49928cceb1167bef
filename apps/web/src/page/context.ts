import type { ComponentChildren } from 'preact';
import type { Visit } from './visit.js';

/** What every view may look at without being handed it. */
export interface View {
  readonly visit: Visit;
  /** Islands that stand on the page so far. */
  readonly islands: Set<string>;
  /** Fields of forms that stand on the page so far, by the names that problems have for them. */
  readonly fields: Map<string, NamedField>;
  /** Whether something on the page speaks of fields that stand below it. */
  speaksOfFields: boolean;
}

/** What a field is called, and its id on the page. */
export interface NamedField {
  readonly label: ComponentChildren;
  readonly id: string;
}

/** Of what is being rendered: one stretch of work, which nothing else comes between. */
let current: View | undefined;

/**
 * Renders what looks at a view. No context of Preact's: it keeps a list of all that look, to tell them of changes. Here nothing
 * changes, and keeping it took as long as everything else.
 */
export function withView(view: View, render: () => string): string {
  const outer = current;
  current = view;
  try {
    return render();
  } finally {
    current = outer;
  }
}

export function useView(): View {
  if (!current) throw new Error('This view is not part of a page.');
  return current;
}

/** Makes a field known to the summary of what is wrong with its form. */
export function useFieldName(name: string, label: ComponentChildren, id = name): void {
  useView().fields.set(name, { label, id });
}

/** The visit, for its settings and its language. */
export function useVisit(): Visit {
  return useView().visit;
}
