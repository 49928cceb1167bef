import { CourseController } from './course.controller.js';
import { MembershipController } from './membership.controller.js';
import { PromptController } from './prompt.controller.js';

export const courseControllers = [CourseController, MembershipController, PromptController];
