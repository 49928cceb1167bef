import type { Type } from '@nestjs/common';

export const courseControllers: Type[] = [];
