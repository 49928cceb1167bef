import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Visit } from './visit.js';

/** What every view may look at without being handed it. */
export interface View {
  readonly visit: Visit;
  /** Islands that stand on the page so far. */
  readonly islands: Set<string>;
}

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('This view is not part of a page.');
  return view;
}

/** The visit, for its settings and its language. */
export function useVisit(): Visit {
  return useView().visit;
}
