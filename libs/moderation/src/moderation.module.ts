import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { DiscussionModule } from '#discussion';
import { ItemTurn } from './item/item-turn.js';

const providers = [ItemTurn];

@Module({ imports: [AuditModule, DiscussionModule], providers, exports: providers })
export class ModerationModule {}
