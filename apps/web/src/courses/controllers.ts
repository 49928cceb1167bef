import { CourseController } from './course.controller.js';
import { MembershipController } from './membership.controller.js';
import { OfficeCopyController } from './office/copy.controller.js';
import { OfficeController } from './office/office.controller.js';
import { OfficePeopleController } from './office/people.controller.js';
import { OfficePromptsController } from './office/prompts.controller.js';
import { PromptController } from './prompt.controller.js';

export const courseControllers = [
  CourseController,
  MembershipController,
  OfficeController,
  OfficeCopyController,
  OfficePeopleController,
  OfficePromptsController,
  PromptController,
];
