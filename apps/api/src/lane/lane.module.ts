import { Module } from '@nestjs/common';
import { Lane } from './lane.service.js';

@Module({ providers: [Lane], exports: [Lane] })
export class LaneModule {}
