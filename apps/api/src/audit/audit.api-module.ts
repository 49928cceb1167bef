import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ModerationModule } from '#moderation';
import { MembersApiModule } from '../members/members.api-module.js';
import { ModerationApiModule } from '../moderation/moderation.api-module.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditEntryFieldResolver } from './audit-entry.field-resolver.js';

/** The log over GraphQL. */
@Module({
  imports: [AuditModule, ModerationModule, MembersApiModule, ModerationApiModule],
  providers: [AuditResolver, AuditEntryFieldResolver],
})
export class AuditApiModule {}
