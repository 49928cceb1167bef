import { Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';

const providers = [AuditLog];

@Module({ providers, exports: providers })
export class AuditModule {}
