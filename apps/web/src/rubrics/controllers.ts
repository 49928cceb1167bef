import { RubricController } from './rubric.controller.js';

export const rubricControllers = [RubricController];
