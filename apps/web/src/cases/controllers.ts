import type { Type } from '@nestjs/common';

export const caseControllers: Type[] = [];
