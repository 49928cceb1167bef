import { CaseStudyController } from './case-study.controller.js';
import { CompareController } from './compare.controller.js';
import { RatingController } from './rating.controller.js';
import { ShelfController } from './shelf.controller.js';

export const caseControllers = [ShelfController, CompareController, CaseStudyController, RatingController];
