import { cards } from './cards.js';
import { company } from './company.js';
import { errors } from './errors.js';
import { goose } from './goose.js';
import { hands } from './hands.js';
import { harbour } from './harbour.js';
import { light } from './light.js';
import { missedCall } from './missed-call.js';
import { radio } from './radio.js';
import { tray } from './tray.js';
import { trial } from './trial.js';
import type { DemoReception } from './verdict.js';
import { wild } from './wild.js';

export { type CriterionKey, criterionKeys } from './verdict.js';

/** How each of the case studies was received. */
export const receptions: readonly DemoReception[] = [
  goose,
  wild,
  light,
  radio,
  cards,
  missedCall,
  trial,
  company,
  errors,
  tray,
  hands,
  harbour,
];
