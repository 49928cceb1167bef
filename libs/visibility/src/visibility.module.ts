import { Module } from '@nestjs/common';
import { ViewerQueries } from './viewer.queries.js';

@Module({ providers: [ViewerQueries], exports: [ViewerQueries] })
export class VisibilityModule {}
