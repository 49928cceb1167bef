import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ScreeningFacts } from './facts/screening-facts.queries.js';
import { Screening } from './screening.js';
import { ScreeningSettingsService } from './settings/screening-settings.service.js';
import { ScreeningTrial } from './trial/screening-trial.service.js';

const providers = [
  { provide: Screening, useFactory: () => new Screening() },
  ScreeningFacts,
  ScreeningSettingsService,
  ScreeningTrial,
];

@Module({ imports: [AuditModule], providers, exports: providers })
export class ScreeningModule {}
