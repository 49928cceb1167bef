import type { DemoThread } from '../type.js';
import { classroom } from './classroom.js';
import { collection } from './collection.js';
import { counting } from './counting.js';
import { desk } from './desk.js';
import { exclusion } from './exclusion.js';
import { goose } from './goose/index.js';
import { labour } from './labour.js';
import { photograph } from './photograph.js';
import { room } from './room.js';
import { shelf } from './shelf.js';
import { voice } from './voice.js';
import { weeding } from './weeding.js';

/** The threads that have replies; a reflection or case study that no thread names has none. */
export const threads: readonly DemoThread[] = [
  goose,
  weeding,
  labour,
  photograph,
  voice,
  ...desk,
  ...room,
  ...collection,
  ...counting,
  ...exclusion,
  ...classroom,
  ...shelf,
];
