import { Module } from '@nestjs/common';
import { Screening } from './screening.js';

@Module({ providers: [{ provide: Screening, useFactory: () => new Screening() }], exports: [Screening] })
export class ScreeningModule {}
