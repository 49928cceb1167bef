import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
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

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('This view is not part of a page.');
  return view;
}

/** Makes a field known to the summary of what is wrong with its form. */
export function useFieldName(name: string, label: ComponentChildren, id = name): void {
  useView().fields.set(name, { label, id });
}

/** The visit, for its settings and its language. */
export function useVisit(): Visit {
  return useView().visit;
}
