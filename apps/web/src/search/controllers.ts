import type { Type } from '@nestjs/common';

export const searchControllers: Type[] = [];
