import { HelpController } from './help.controller.js';

export const helpControllers = [HelpController];
