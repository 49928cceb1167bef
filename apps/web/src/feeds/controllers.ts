import type { Type } from '@nestjs/common';
import { FeedController } from './feed.controller.js';
import { MachineController } from './machine.controller.js';

export const feedsControllers: Type[] = [FeedController, MachineController];
