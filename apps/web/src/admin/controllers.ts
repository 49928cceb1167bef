import { AdminController } from './admin.controller.js';
import { BeginController } from './begin.controller.js';
import { LogController } from './log.controller.js';
import { AdminMemberController } from './member.controller.js';

export const adminControllers = [AdminController, AdminMemberController, BeginController, LogController];
