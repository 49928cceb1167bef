import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.recorder.js';
import { AuditTrailQueries } from './audit-trail.queries.js';

const providers = [AuditLog, AuditTrailQueries];

@Module({ providers, exports: providers })
export class AuditModule {}
