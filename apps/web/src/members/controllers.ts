import { RenewalController } from './renewal.controller.js';
import { SessionController } from './session.controller.js';

export const memberControllers = [RenewalController, SessionController];
