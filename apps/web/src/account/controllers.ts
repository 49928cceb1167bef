import { AccountController } from './account.controller.js';
import { SettingsController } from './settings.controller.js';

export const accountControllers = [AccountController, SettingsController];
