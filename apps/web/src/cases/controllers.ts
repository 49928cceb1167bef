import { CaseStudyController } from './case-study.controller.js';
import { RatingController } from './rating.controller.js';

export const caseControllers = [CaseStudyController, RatingController];
