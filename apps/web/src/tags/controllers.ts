import { TagGoverningController } from './governing.controller.js';
import { TagController } from './tag.controller.js';

export const tagControllers = [TagController, TagGoverningController];
