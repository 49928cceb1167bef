import { Module } from '@nestjs/common';
import { JobsModule } from '#jobs';
import { MembersModule } from '#members';
import { ReadinessService } from '../http/readiness.service.js';
import { HealthResolver } from './health.resolver.js';
import { InstallationResolver } from './installation.resolver.js';

/** The installation as a whole over GraphQL: its name, and how it is. */
@Module({
  imports: [JobsModule, MembersModule],
  providers: [InstallationResolver, HealthResolver, ReadinessService],
})
export class InstallationApiModule {}
