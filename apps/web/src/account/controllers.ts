import type { Type } from '@nestjs/common';

export const accountControllers: Type[] = [];
