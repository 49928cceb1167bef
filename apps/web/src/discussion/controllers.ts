import type { Type } from '@nestjs/common';
import { ThreadActController } from './act.controller.js';
import { AnsweredController } from './answered.controller.js';
import { ChangesController } from './changes.controller.js';
import { FurtherController } from './further.controller.js';
import { ReplyController } from './reply.controller.js';
import { ReplyEditController } from './reply-edit.controller.js';
import { ReportController } from './report.controller.js';
import { WithdrawController } from './withdraw.controller.js';

export const discussionControllers: Type[] = [
  ThreadActController,
  AnsweredController,
  ChangesController,
  FurtherController,
  ReplyController,
  ReplyEditController,
  ReportController,
  WithdrawController,
];
