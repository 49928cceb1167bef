import { AccountController } from './account.controller.js';
import { EmailController } from './email.controller.js';
import { SettingsController } from './settings.controller.js';

export const accountControllers = [AccountController, EmailController, SettingsController];
