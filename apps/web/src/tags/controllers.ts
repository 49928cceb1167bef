import type { Type } from '@nestjs/common';

export const tagControllers: Type[] = [];
