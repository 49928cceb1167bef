import type { Type } from '@nestjs/common';

export const reflectionControllers: Type[] = [];
