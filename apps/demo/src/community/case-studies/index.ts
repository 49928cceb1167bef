import type { DemoCaseStudy } from '../type.js';

export { caseStudyDrafts } from './draft.js';

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
import { wild } from './wild.js';

/** All case studies, oldest on the shelf first. */
export const caseStudies: readonly DemoCaseStudy[] = [
  cards,
  company,
  errors,
  goose,
  hands,
  harbour,
  light,
  missedCall,
  radio,
  tray,
  trial,
  wild,
].toSorted((a, b) => b.publishedDaysAgo - a.publishedDaysAgo);
