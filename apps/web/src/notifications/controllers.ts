import type { Type } from '@nestjs/common';

export const notificationControllers: Type[] = [];
