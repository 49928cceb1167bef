import type { Type } from '@nestjs/common';
import { BulkController } from './bulk.controller.js';
import { DecideController } from './decide.controller.js';
import { DecisionController } from './decision.controller.js';
import { DeskController } from './desk.controller.js';
import { DeskMemberController } from './member.controller.js';
import { OwnDecisionController } from './own-decision.controller.js';
import { DeskThreadController } from './thread.controller.js';
import { UndoController } from './undo.controller.js';

export const deskControllers: Type[] = [
  DecisionController,
  BulkController,
  UndoController,
  DeskThreadController,
  DeskMemberController,
  DecideController,
  DeskController,
  OwnDecisionController,
];
