import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';

/** The log over GraphQL. */
@Module({ imports: [AuditModule], providers: [] })
export class AuditApiModule {}
