import type { Type } from '@nestjs/common';
import { ThreadActController } from './act.controller.js';
import { ChangesController } from './changes.controller.js';
import { ReplyController } from './reply.controller.js';
import { ReplyEditController } from './reply-edit.controller.js';
import { ReportController } from './report.controller.js';
import { WithdrawController } from './withdraw.controller.js';

export const discussionControllers: Type[] = [
  ThreadActController,
  ChangesController,
  ReplyController,
  ReplyEditController,
  ReportController,
  WithdrawController,
];
