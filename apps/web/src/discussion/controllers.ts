import type { Type } from '@nestjs/common';

export const discussionControllers: Type[] = [];
