import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { DiscussionModule } from '#discussion';

const providers: [] = [];

@Module({ imports: [AuditModule, DiscussionModule], providers, exports: providers })
export class ModerationModule {}
