import type { Type } from '@nestjs/common';
import { ReflectionController } from './reflection.controller.js';

export const reflectionControllers: Type[] = [ReflectionController];
