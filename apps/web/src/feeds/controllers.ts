import type { Type } from '@nestjs/common';

export const feedsControllers: Type[] = [];
