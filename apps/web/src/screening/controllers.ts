import type { Type } from '@nestjs/common';
import { ScreeningController } from './screening.controller.js';

export const screeningControllers: Type[] = [ScreeningController];
