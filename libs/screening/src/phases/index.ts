import type { Phase } from '../draft.js';
import { lengthAndEmptiness } from './length-and-emptiness.js';

/** The phases that every new or edited text runs through, in this order; the first that answers decides. */
export const phases: readonly Phase[] = [
  lengthAndEmptiness, // what cannot be read need not be judged
];
