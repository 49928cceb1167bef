import { TagController } from './tag.controller.js';

export const tagControllers = [TagController];
